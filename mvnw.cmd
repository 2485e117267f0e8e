@echo off
rem Runs the Maven on the PATH. Windows has no package manager to ask, so it must be installed.
where mvn >nul 2>nul
if errorlevel 1 (
  echo Maven 3.8 or newer is needed on the PATH. 1>&2
  exit /b 2
)
mvn %*
