#define _GNU_SOURCE
#include "CEditLine.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static int ends[2] = {-1, -1};
static int openings;

static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT};
enum { count = sizeof caught / sizeof *caught };
static struct sigaction before[count];

static void note(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  (void)!write(ends[1], &byte, 1);
  errno = error;
}

static int make_pipe(void) {
  if (ends[0] != -1) return 0;
  if (pipe(ends) == -1) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  return 0;
}

int editline_signals_open(void) {
  if (make_pipe() == -1) return -1;
  if (openings++ > 0) return ends[0];
  /* A file-size limit is an error of the write, which is told, and not the end of the program. */
  signal(SIGXFSZ, SIG_IGN);
  /* Without SA_RESTART, so that a wait for input ends. */
  struct sigaction action = {.sa_handler = note};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < count; i++) {
    sigaction(caught[i], NULL, &before[i]);
    /* Ignored by whoever started us (nohup, a shell's background job): stays ignored. */
    if (before[i].sa_handler != SIG_IGN) sigaction(caught[i], &action, NULL);
  }
  return ends[0];
}

void editline_signals_close(void) {
  if (openings == 0 || --openings > 0) return;
  for (int i = 0; i < count; i++) sigaction(caught[i], &before[i], NULL);
}

int editline_signals_take(void) {
  unsigned char byte;
  return read(ends[0], &byte, 1) == 1 ? byte : 0;
}

void editline_suspend(void) {
  struct sigaction action = {.sa_handler = SIG_DFL}, ours;
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, &ours);
  /* The whole group: the others of a pipeline stop as with a terminal's own ^Z. */
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}
