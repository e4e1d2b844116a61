#define _GNU_SOURCE
#include "CEditLine.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

/* What its keys send to the whole process group is for the editor alone. */
static const int left_to_it[] = {SIGINT, SIGQUIT, SIGTSTP};
enum { count = sizeof left_to_it / sizeof *left_to_it };

/* The status of the child when it has ended, or -1; stops when it is stopped. */
static int wait_for(pid_t child) {
  int status;
  for (;;) {
    if (waitpid(child, &status, WUNTRACED) == -1) {
      if (errno != EINTR) return -1;
    } else if (WIFSTOPPED(status)) {
      editline_suspend();
      kill(child, SIGCONT);
    } else {
      return status;
    }
  }
}

int editline_run_editor(const char *path, const char *editor) {
  char *script = malloc(strlen(editor) + sizeof " \"$1\"");
  if (!script) return 127;
  strcat(strcpy(script, editor), " \"$1\"");
  char *arguments[] = {"sh", "-c", script, "sh", (char *)path, NULL};

  posix_spawnattr_t attributes;
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  struct sigaction ignored = {.sa_handler = SIG_IGN}, before[count];
  for (int i = 0; i < count; i++) sigaction(left_to_it[i], &ignored, &before[i]);
  pid_t child;
  int error = posix_spawn(&child, "/bin/sh", NULL, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  free(script);
  int status = error ? -1 : wait_for(child);
  for (int i = 0; i < count; i++) sigaction(left_to_it[i], &before[i], NULL);
  return status < 0 ? 127 : WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
