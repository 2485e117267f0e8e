@echo off
rem Starts the packed program on Windows; without arguments the window opens. A checkout is built
rem with mvnw first; see README.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
if not exist "%HERE%lib\" set "HERE=%~dp0target\fundbench-0.1.0\fundbench\"
if not exist "%HERE%lib\" (
  echo The program is not built yet. Run: mvnw.cmd -DskipTests package 1>&2
  exit /b 2
)

set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "FOUND="
if exist "%JAVA%" set "FOUND=1"
for %%J in ("%JAVA%") do if not "%%~$PATH:J"=="" set "FOUND=1"
if not defined FOUND (
  echo Java was not found. Install a JDK 17 or newer, or set JAVA_HOME. 1>&2
  exit /b 2
)

rem The window pages everything; what it shows never needs more than this.
set "HEAP=-Xmx512m"
if "%~1"=="" set "HEAP=-Xmx256m"
if /i "%~1"=="workbench" set "HEAP=-Xmx256m"
rem What is unpacked from plugins is kept apart from the plugins that the user installs.
set "KEPT=%LOCALAPPDATA%\fundbench\cache\plugins"
if not defined LOCALAPPDATA set "KEPT=%USERPROFILE%\.cache\fundbench\plugins"

rem A folder's name must not end in a backslash: it would take the quote behind it along.
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %HEAP% "-Dfundbench.home=%HERE%." "-Dfundbench.cache=%KEPT%" "-Dorg.sqlite.lib.path=%HERE%sqlite\Windows\x86_64" %FUNDBENCH_JAVA_OPTS% -cp "%HERE%lib\*;%HERE%swt\windows-x86_64.jar" org.fundbench.cli.Main %*
exit /b %ERRORLEVEL%
