#ifndef CSYSTEM_XATTR_H
#define CSYSTEM_XATTR_H
#include <sys/types.h>

/* Extended attributes of an open file. Swift's Glibc module leaves <sys/xattr.h> out.
   Each is the call of the same name: -1 and errno on failure. */
ssize_t csystem_flistxattr(int fd, char *names, size_t size);
ssize_t csystem_fgetxattr(int fd, const char *name, void *value, size_t size);
int csystem_fsetxattr(int fd, const char *name, const void *value, size_t size);
int csystem_fremovexattr(int fd, const char *name);

/* Renames within one directory unless the new name is taken (EEXIST). */
int csystem_rename_new(int directory, const char *from, const char *to);

/* 1 when the name is a mount point of its own, 0 when not or not known. */
int csystem_is_mount(int directory, const char *name);

#endif
