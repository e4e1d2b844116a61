#ifndef CWORKSHOPS_H
#define CWORKSHOPS_H
#include <stddef.h>

/* One file that ships in the program: its name, its bytes and how many there are. */
struct workshop_file {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/* The files in the order they are listed; the last has no name. */
const struct workshop_file *workshop_files(void);
#endif
