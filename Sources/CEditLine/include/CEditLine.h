#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <wchar.h>

/* libedit behind plain functions: Swift cannot call its variadic ones, and never sees histedit.h.
   All text is wchar_t, which is UTF-32 wherever this builds. Nothing here is thread-safe. */

#pragma clang assume_nonnull begin

typedef struct editline editline_session;
typedef struct editline_past editline_history;

/* Writes the next key and returns 1; 0 at end of input; -1 on an error. */
typedef int (*editline_key_source)(editline_session *, wchar_t *);
/* Runs a command for the key that called it. */
typedef unsigned char (*editline_command)(editline_session *, wchar_t);

/* What a command returns, by its effect (libedit's CC_ values). */
extern const unsigned char editline_done, editline_end, editline_redraw, editline_refuse;

/* A session on descriptors 0, 1 and 2. libedit's own drawing goes to a sink, because its screens
   go wrong on narrow windows and combining marks; the descriptors stay for modes. It is never told
   of another size: after el_resize it writes beyond its buffers. */
editline_session *_Nullable editline_open(const char *program);
void editline_close(editline_session *);

/* emacs keys; libedit starts in vi mode. Resets every binding. */
void editline_use_emacs(editline_session *);
/* The person's $EDITRC or ~/.editrc. May reset every binding, too. */
void editline_read_settings(editline_session *);
int editline_is_vi(editline_session *);
/* ^C, ^Z, ^S and ^Q become bytes: taken by the kernel the first two drop what was typed before them
   and the others freeze the screen. Line ends stay as they are, so that a pasted CR LF is one. */
void editline_take_keys_as_bytes(editline_session *);
/* Raw while editing, as before otherwise. */
void editline_set_raw(editline_session *, int raw);
void editline_set_key_source(editline_session *, editline_key_source);
void editline_set_context(editline_session *, void *);
void *_Nullable editline_context(editline_session *);
/* A command that keys can be bound to, here and in the person's settings. */
void editline_add_command(
  editline_session *, const char *name, const char *help, editline_command);
void editline_bind(editline_session *, const wchar_t *key, const wchar_t *command);
/* The same in vi's command mode. */
void editline_bind_alternative(
  editline_session *, const wchar_t *key, const wchar_t *command);

/* The name of what a key does, here or in vi's command mode, until the next call; NULL if it does
   nothing. The key is written as in settings. */
const char *_Nullable editline_command_of(
  editline_session *, const wchar_t *key, int alternative);

/* The line, or NULL: with count 0 at the end, -1 on an error. */
const wchar_t *_Nullable editline_read(editline_session *, int *count);
/* The line as it stands, until the next call that changes it; the cursor is in it wherever libedit
   may have left it. */
typedef struct {
  const wchar_t *text;
  long count, cursor;
} editline_view;
editline_view editline_line(editline_session *);
int editline_insert(editline_session *, const wchar_t *);
void editline_delete_before(editline_session *, int count);
void editline_move_cursor(editline_session *, int by);
/* Puts the cursor into the line for libedit, too. */
void editline_place_cursor(editline_session *);

/* A history without lines for the session's own history keys. */
editline_history *_Nullable editline_history_open(editline_session *, int size);
void editline_history_close(editline_history *);

/* UTF-8 for libedit's own conversions, whatever the environment says. */
void editline_use_utf8(void);
/* Writes out what stdio still holds, so that it comes before what is drawn. */
void editline_flush_output(void);

/* Signals to stop, suspend and resize become bytes in a pipe; returns its read end or -1.
   libedit's own handling sends them on to the whole process group. */
int editline_signals_open(void);
void editline_signals_close(void);
/* The next signal or 0. */
int editline_signals_take(void);
/* Stops the process group as the terminal would; returns when it goes on. */
void editline_suspend(void);

/* Runs `sh -c 'EDITOR "$1"'` on a file with signals as a fresh program has them, and waits.
   Returns its exit status, 128 and the signal that ended it, or 127. */
int editline_run_editor(const char *path, const char *editor);

#pragma clang assume_nonnull end

#endif
