#ifndef CSYSTEM_PTY_H
#define CSYSTEM_PTY_H
#include <sys/types.h>

/* Starts a program on a new pseudoterminal that is its controlling terminal, and stores the
   master's descriptor (close-on-exec). argv and envp end with NULL; cwd may be NULL.

   The child begins with no signal blocked, every signal at its default and no descriptor but
   0, 1 and 2: test runners block and ignore signals, and what they leave is inherited.

   Returns the child's process id, or -1 and errno. A program that cannot be started ends
   with status 127. Wait for the child. */
pid_t csystem_spawn_pty(
    const char *path, char *const argv[], char *const envp[], const char *cwd,
    unsigned short rows, unsigned short columns, int *master);

#endif
