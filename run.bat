@echo off
rem Builds Mien if its sources changed, then runs it: run.bat [COMMAND ...]; run.bat test runs the tests.
setlocal
set "home=%~dp0"

set java=
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%p in (java.exe) do set "java=%%~$PATH:p"
if not defined java (
  echo mien: no Java found: install a JDK, version 17 or newer 1>&2
  exit /b 1
)

if "%~1"=="test" (
  call :build -Pchecks,training verify
  exit /b
)

if "%~1"=="package" (
  echo mien: Windows' package is made in Git Bash, or on Linux: ./run.sh package windows 1>&2
  exit /b 1
)

rem Training needs libtorch; nothing else does.
set flavour=window
for %%c in (train rewrite) do if "%~1"=="%%c" set flavour=training
set "built=%home%target\.built-training"
rem A build for the window alone takes these libraries away again.
if not exist "%home%target\lib\pytorch-*.jar" del /q "%built%" 2>nul
if "%flavour%"=="window" if not exist "%built%" set "built=%home%target\.built-window"

powershell -NoProfile -Command "cd '%home%'; if (-not (Test-Path '%built%')) { exit 1 }; $t = (Get-Item '%built%').LastWriteTime; if (Get-ChildItem pom.xml, src\main, .mvn -Recurse -File | Where-Object LastWriteTime -gt $t) { exit 1 }"
if errorlevel 1 (
  echo Building Mien ^(the first time downloads its libraries; later starts need no network^) ... 1>&2
  if exist "%home%target\lib" rmdir /s /q "%home%target\lib"
  del /q "%home%target\.built-*" 2>nul
  if "%flavour%"=="training" (
    call :build -q -Ptraining -Dmaven.test.skip=true package || exit /b 1
  ) else (
    call :build -q -Dmaven.test.skip=true package || exit /b 1
  )
  type nul > "%home%target\.built-%flavour%"
)

rem The slow compiler does not pay for what ends soon, waits for the camera or works in native libraries.
set quick=
if "%~1"=="" set quick=-XX:TieredStopAtLevel=1
if exist "%~1" set quick=-XX:TieredStopAtLevel=1
for %%c in (live annotate bench devices kiosk models self-test soak --version --help) do if "%~1"=="%%c" set quick=-XX:TieredStopAtLevel=1

set lasting=
for %%c in (kiosk soak) do if "%~1"=="%%c" set lasting="@%home%packaging\kiosk.options"

"%java%" "@%home%packaging\java.options" %lasting% %quick% %MIEN_JAVA_OPTIONS% -cp "%home%target\mien.jar;%home%target\lib\*" mien.cli.Main %*
exit /b %errorlevel%

:build
set mvn=
for %%p in (mvn.cmd) do set "mvn=%%~$PATH:p"
if not defined mvn (
  echo mien: Maven is needed once, to build: get it from https://maven.apache.org and put its folder bin on PATH 1>&2
  exit /b 1
)
pushd "%home%"
call "%mvn%" -B -ntp %*
set code=%errorlevel%
popd
exit /b %code%
