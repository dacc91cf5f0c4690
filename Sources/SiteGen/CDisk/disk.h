// What glibc has and Swift's Glibc module, which is built without _GNU_SOURCE, has not.
#pragma once
#define SITEGEN_RENAME_EXCHANGE (1u << 1)
#define SITEGEN_RENAME_NOREPLACE (1u << 0)
int renameat2(int old_directory, const char *old_path, int new_directory, const char *new_path, unsigned int flags);
int syncfs(int file);
