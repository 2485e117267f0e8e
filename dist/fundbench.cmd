@echo off
rem Starts the packed program on Windows. A checkout is built with mvnw first; see README.
setlocal
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not exist "%HERE%lib" (
  set "HERE=%~dp0target\fundbench-0.1.0\fundbench\"
)
if not exist "%HERE%lib" (
  echo The program is not built yet. Run: mvnw.cmd -DskipTests package 1>&2
  exit /b 2
)
"%JAVA%" -XX:+UseSerialGC -Xmx512m "-Dfundbench.home=%HERE%." "-Dfundbench.cache=%LOCALAPPDATA%\fundbench\plugins" "-Dorg.sqlite.lib.path=%HERE%sqlite\Windows\x86_64" %FUNDBENCH_JAVA_OPTS% -cp "%HERE%lib\*;%HERE%swt\windows-x86_64.jar" org.fundbench.cli.Main %*
exit /b %ERRORLEVEL%
