@echo off
rem Builds Mien if its sources changed, then runs it: run.bat [COMMAND ...]; run.bat test runs the tests.
setlocal
set home=%~dp0

where java >nul 2>nul || (echo mien: no Java found: install a JDK, version 17 or newer 1>&2 & exit /b 1)

if "%~1"=="test" (
  call :build -Pchecks,training verify
  exit /b
)

rem Training needs libtorch's natives; nothing else does.
set flavour=window
if "%~1"=="train" set flavour=training
set built=%home%target\.built-training
if "%flavour%"=="window" if not exist "%built%" set built=%home%target\.built-window

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

rem One heap for all: half of the machine's memory at most, taken as it is needed.
java -XX:+UseSerialGC -XX:-UsePerfData -Xms64m -XX:MaxRAMPercentage=50 %MIEN_JAVA_OPTIONS% -cp "%home%target\mien.jar;%home%target\lib\*" mien.cli.Main %*
exit /b

:build
where mvn >nul 2>nul || (echo mien: Maven is needed once, to build: install it, for instance with winget install Apache.Maven 1>&2 & exit /b 1)
pushd "%home%"
call mvn -B -ntp %*
set code=%errorlevel%
popd
exit /b %code%
