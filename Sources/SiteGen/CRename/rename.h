// renameat2 stands in glibc but not in Swift's Glibc module, which is built without _GNU_SOURCE.
#pragma once
#define SITEGEN_RENAME_EXCHANGE (1u << 1)
#define SITEGEN_RENAME_NOREPLACE (1u << 0)
int renameat2(int old_directory, const char *old_path, int new_directory, const char *new_path, unsigned int flags);
