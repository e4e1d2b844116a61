#ifndef CSYSTEM_H
#define CSYSTEM_H
#include "csystem_pty.h"
#include "csystem_xattr.h"
#endif
