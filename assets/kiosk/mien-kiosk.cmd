@echo off
rem A kiosk on Windows; not run by us on a real one. Unpack the zip of "run.sh package windows" into
rem %ProgramFiles%, so that %ProgramFiles%\mien\mien.bat is there. Put a link to this file into shell:startup, and
rem switch the screen saver and sleep off:  powercfg /change monitor-timeout-ac 0
rem                                         powercfg /change standby-timeout-ac 0
rem Whatever ends it but the code at the keyboard, another one starts.
:again
call "%ProgramFiles%\mien\mien.bat" kiosk --code 2718
if errorlevel 1 (
  timeout /t 1 /nobreak >nul
  goto again
)
