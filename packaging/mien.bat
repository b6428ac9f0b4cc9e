@echo off
rem Starts Mien: mien.bat [COMMAND ...]. With the Java that lies beside it, else JAVA_HOME's, else the one on PATH.
setlocal
set "home=%~dp0"
set "java=%home%runtime\bin\java.exe"
if not exist "%java%" set "java=%JAVA_HOME%\bin\java.exe"
if not exist "%java%" set "java="
if not defined java for %%p in (java.exe) do set "java=%%~$PATH:p"
if not defined java (
  echo mien: no Java found: install one, version 17 or newer, or unpack it as the folder runtime beside mien.bat 1>&2
  exit /b 1
)
rem The slow compiler does not pay: most of the work is done in native libraries.
set lasting=
for %%c in (kiosk soak) do if "%~1"=="%%c" set lasting="@%home%app\kiosk.options"

"%java%" "@%home%app\java.options" %lasting% -XX:TieredStopAtLevel=1 %MIEN_JAVA_OPTIONS% -cp "%home%app\*" mien.cli.Main %*
exit /b %errorlevel%
