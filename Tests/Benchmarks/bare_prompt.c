/* The least that libedit can do: one prompt, one line. The floor that first-prompt measures from. */
#include <histedit.h>
#include <stdio.h>

static char *prompt(EditLine *el) {
  (void)el;
  return "> ";
}

int main(void) {
  EditLine *el = el_init("bare", stdin, stdout, stderr);
  int count;
  el_set(el, EL_PROMPT, prompt);
  el_set(el, EL_EDITOR, "emacs");
  el_gets(el, &count);
  el_end(el);
  return 0;
}
