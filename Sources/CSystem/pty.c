#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utmp.h>

/* Only calls that are safe between fork and exec in a program with threads. */
static _Noreturn void run(
    int terminal, const char *path, char *const argv[], char *const envp[], const char *cwd) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  for (int number = 1; number < NSIG; number++) sigaction(number, &standard, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (login_tty(terminal) != 0) _exit(127);
  close_range(3, ~0U, 0);
  if (cwd != NULL && chdir(cwd) != 0) _exit(127);
  execve(path, argv, envp);
  _exit(127);
}

pid_t csystem_spawn_pty(
    const char *path, char *const argv[], char *const envp[], const char *cwd,
    unsigned short rows, unsigned short columns, int *master) {
  /* Not forkpty: its master is not close-on-exec from the start, and a child that another
     thread starts meanwhile would hold the terminal open. */
  int controller = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (controller < 0) return -1;
  char name[64];
  int terminal = -1;
  pid_t child = -1;
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  if (grantpt(controller) == 0 && unlockpt(controller) == 0 &&
      ptsname_r(controller, name, sizeof name) == 0 &&
      (terminal = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)) >= 0 &&
      ioctl(terminal, TIOCSWINSZ, &size) == 0) {
    child = fork();
    if (child == 0) run(terminal, path, argv, envp, cwd);
  }
  int error = errno;
  if (terminal >= 0) close(terminal);
  if (child < 0) {
    close(controller);
    errno = error;
    return -1;
  }
  *master = controller;
  return child;
}
