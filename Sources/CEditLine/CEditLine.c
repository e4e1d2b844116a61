#define _GNU_SOURCE
#include "CEditLine.h"

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

const unsigned char editline_done = CC_NORM, editline_end = CC_EOF, editline_redraw = CC_REFRESH,
                    editline_refuse = CC_ERROR;

static EditLine *el(editline_session *session) { return (EditLine *)session; }
static HistoryW *past(editline_history *history) { return (HistoryW *)history; }

/* While it is asked what a key does, what libedit prints is kept: the answer on its output, and that
   there is none where it says what is wrong with a person's settings. */
static int is_asking, is_unbound;
static char answer[256];
static size_t answered;

static void keep(const char *bytes, size_t count) {
  if (!is_asking) return;
  if (count > sizeof answer - 1 - answered) count = sizeof answer - 1 - answered;
  memcpy(answer + answered, bytes, count);
  answered += count;
  answer[answered] = 0;
}

#ifdef __APPLE__
static int swallow(void *cookie, const char *bytes, int count) {
  (void)cookie;
  keep(bytes, (size_t)count);
  return count;
}
static int complain(void *cookie, const char *bytes, int count) {
  (void)cookie;
  if (!is_asking) return (int)write(2, bytes, (size_t)count);
  is_unbound = 1;
  return count;
}
static FILE *open_sink(void) { return funopen(NULL, NULL, swallow, NULL, NULL); }
static FILE *open_complaints(void) { return funopen(NULL, NULL, complain, NULL, NULL); }
#else
static ssize_t swallow(void *cookie, const char *bytes, size_t count) {
  (void)cookie;
  keep(bytes, count);
  return (ssize_t)count;
}
static ssize_t complain(void *cookie, const char *bytes, size_t count) {
  (void)cookie;
  if (!is_asking) return write(2, bytes, count);
  is_unbound = 1;
  return (ssize_t)count;
}
static FILE *open_sink(void) {
  return fopencookie(NULL, "w", (cookie_io_functions_t){.write = swallow});
}
static FILE *open_complaints(void) {
  return fopencookie(NULL, "w", (cookie_io_functions_t){.write = complain});
}
#endif

/* For the life of the process: libedit may write to them until the session is closed. */
static FILE *sink, *complaints;

editline_session *editline_open(const char *program) {
  if (!sink && !(sink = open_sink())) return NULL;
  if (!complaints && !(complaints = open_complaints())) return NULL;
  setvbuf(complaints, NULL, _IONBF, 0);
  EditLine *session = el_init_fd(program, stdin, sink, complaints, 0, 1, 2);
  if (session) el_wset(session, EL_SIGNAL, 0);
  return (editline_session *)session;
}

void editline_close(editline_session *s) { el_end(el(s)); }

void editline_use_emacs(editline_session *s) { el_wset(el(s), EL_EDITOR, L"emacs"); }
void editline_read_settings(editline_session *s) { el_source(el(s), NULL); }

int editline_is_vi(editline_session *s) {
  const wchar_t *name = NULL;
  el_wget(el(s), EL_EDITOR, &name);
  return name && name[0] == L'v';
}

void editline_take_keys_as_bytes(editline_session *s) {
  el_wset(el(s), EL_SETTY, L"-d", L"-isig", L"-ixon", L"-icrnl", L"-inlcr", NULL);
}

void editline_set_raw(editline_session *s, int raw) { el_wset(el(s), EL_PREP_TERM, raw); }

void editline_set_key_source(editline_session *s, editline_key_source source) {
  el_wset(el(s), EL_GETCFN, source);
}

void editline_set_context(editline_session *s, void *context) {
  el_wset(el(s), EL_CLIENTDATA, context);
}

void *editline_context(editline_session *s) {
  void *context = NULL;
  el_wget(el(s), EL_CLIENTDATA, &context);
  return context;
}

/* Narrow, because the wide call keeps the pointers it is given and this one makes copies. */
void editline_add_command(
  editline_session *s, const char *name, const char *help, editline_command command) {
  el_set(el(s), EL_ADDFN, name, help, command);
}

void editline_bind(editline_session *s, const wchar_t *key, const wchar_t *command) {
  el_wset(el(s), EL_BIND, key, command, NULL);
}

void editline_bind_alternative(
  editline_session *s, const wchar_t *key, const wchar_t *command) {
  el_wset(el(s), EL_BIND, L"-a", key, command, NULL);
}

/* Whether the answer is about the key and not about a longer one that begins with it: libedit writes
   the key in quotes, a control as two letters. */
static int is_about(const wchar_t *key) {
  if (key[0] != 0x1B) return 1;
  size_t length = 2;
  for (; *key; key++) length += (*key < 0x20 || *key == 0x7F) ? 2 : 1;
  return strlen(answer) > length && answer[length - 1] == '"';
}

const char *editline_command_of(editline_session *s, const wchar_t *key, int alternative) {
  fflush(sink);
  is_asking = 1;
  is_unbound = 0;
  answer[answered = 0] = 0;
  if (alternative) el_wset(el(s), EL_BIND, L"-a", key, NULL);
  else el_wset(el(s), EL_BIND, key, NULL);
  fflush(sink);
  is_asking = 0;
  char *name = strstr(answer, "->");
  if (is_unbound || !name || !is_about(key)) return NULL;
  name += 2 + strspn(name + 2, " \t");
  name[strcspn(name, "\n")] = 0;
  return name;
}

const wchar_t *editline_read(editline_session *s, int *count) { return el_wgets(el(s), count); }

editline_view editline_line(editline_session *s) {
  const LineInfoW *line = el_wline(el(s));
  long count = line->lastchar - line->buffer, cursor = line->cursor - line->buffer;
  if (count < 0) count = 0;
  return (editline_view){line->buffer, count, cursor < 0 ? 0 : cursor > count ? count : cursor};
}

int editline_insert(editline_session *s, const wchar_t *text) { return el_winsertstr(el(s), text); }
void editline_delete_before(editline_session *s, int count) { el_wdeletestr(el(s), count); }
void editline_move_cursor(editline_session *s, int by) { el_cursor(el(s), by); }

/* el_cursor keeps it in the line, but does nothing when told to move by nothing. */
void editline_place_cursor(editline_session *s) {
  const LineInfoW *line = el_wline(el(s));
  if (line->cursor < line->buffer) el_cursor(el(s), (int)(line->buffer - line->cursor));
  if (line->cursor > line->lastchar) el_cursor(el(s), -1);
}

editline_history *editline_history_open(editline_session *s, int size) {
  HistoryW *history = history_winit();
  HistEventW event;
  if (!history) return NULL;
  history_w(history, &event, H_SETSIZE, size);
  history_w(history, &event, H_SETUNIQUE, 1);
  el_wset(el(s), EL_HIST, history_w, history);
  return (editline_history *)history;
}

void editline_history_close(editline_history *h) { history_wend(past(h)); }

void editline_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
}

void editline_flush_output(void) { fflush(stdout); }
