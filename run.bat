@echo off
rem Builds Mien if its sources changed, then runs it: run.bat [COMMAND ...]; run.bat test runs the tests.
setlocal
cd /d "%~dp0"

where java >nul 2>nul || (echo mien: no Java found: install a JDK, version 17 or newer 1>&2 & exit /b 1)

if "%~1"=="test" (
  call :maven || exit /b 1
  mvn -B -ntp -Pchecks,training verify
  exit /b
)

rem Training needs libtorch's natives; nothing else does.
set flavour=window
if "%~1"=="train" set flavour=training
set built=target\.built-%flavour%
if "%flavour%"=="window" if not exist "%built%" if exist target\.built-training set built=target\.built-training

powershell -NoProfile -Command "if (-not (Test-Path '%built%')) { exit 1 }; $t = (Get-Item '%built%').LastWriteTime; if (Get-ChildItem pom.xml, src\main, .mvn -Recurse -File | Where-Object LastWriteTime -gt $t) { exit 1 }"
if errorlevel 1 (
  call :maven || exit /b 1
  echo Building Mien ^(the first time downloads its libraries; later starts need no network^) ... 1>&2
  if exist target\lib rmdir /s /q target\lib
  del /q target\.built-* 2>nul
  if "%flavour%"=="training" (
    call mvn -q -B -ntp -Ptraining -Dmaven.test.skip=true package || exit /b 1
  ) else (
    call mvn -q -B -ntp -Dmaven.test.skip=true package || exit /b 1
  )
  type nul > "target\.built-%flavour%"
)

rem Analysis runs in constant memory; training and evaluation hold a whole data set.
set heap=512m
for %%c in (train evaluate dataset explain) do if "%~1"=="%%c" set heap=3g

rem ONNX Runtime needs more than the usual 1 MB of stack when it is loaded.
java -Xss4m -Xmx%heap% -XX:+UseSerialGC -Dorg.bytedeco.javacpp.maxPhysicalBytes=0 "-Dmien.home=%cd%" %MIEN_JAVA_OPTIONS% -cp "target\classes;target\lib\*" mien.cli.Main %*
exit /b

:maven
where mvn >nul 2>nul || (echo mien: Maven is needed once, to build: install it ^(winget install Apache.Maven, or from maven.apache.org^) 1>&2 & exit /b 1)
exit /b 0
