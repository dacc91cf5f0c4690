// Lets one system call of a program fail, as a disk does that is full, broken or gone. Preloaded (LD_PRELOAD) into the program under test.
//   TRUST_ROOT   the folder that is watched; calls elsewhere are let through
//   TRUST_LOG    a file to which every watched call is written, a line each: «read content/site.yaml 1» (call, path, which time)
//   TRUST_FAIL   the line of the call that fails; TRUST_CODE its errno, or 0: a read that ends early
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char keys[1 << 14][256];
static int counts[1 << 14], known;

// How often a call has met a path; random ends of temporary names are told as XXXXXX.
static int times(const char *key) {
    for (int i = 0; i < known; i++) if (!strcmp(keys[i], key)) return ++counts[i];
    if (known == 1 << 14) return 0;
    snprintf(keys[known], sizeof keys[0], "%s", key);
    return counts[known++] = 1;
}

static void tame(char *path) {
    for (char *at = path; (at = strstr(at, "sitegen-")); at += 8) {
        int length = 0;
        while (at[8 + length] && at[8 + length] != '/') length++;
        if (length == 6 && strncmp(at + 8, "part", 4)) memcpy(at + 8, "XXXXXX", 6);
    }
}

// 1: this call is to fail, and errno says how.
static int due(const char *call, const char *path) {
    static __thread int inside;
    const char *root = getenv("TRUST_ROOT");
    if (inside || !root || !path) return 0;
    size_t length = strlen(root);
    const char *below = path;
    if (path[0] == '/') {
        if (strncmp(path, root, length) || (path[length] != '/' && path[length])) return 0;
        below = path[length] ? path + length + 1 : ".";
    }
    inside = 1;
    char key[256], line[300];
    snprintf(key, sizeof key, "%s %s", call, below);
    tame(key);
    pthread_mutex_lock(&lock);
    snprintf(line, sizeof line, "%s %d", key, times(key));
    pthread_mutex_unlock(&lock);
    const char *log = getenv("TRUST_LOG"), *wanted = getenv("TRUST_FAIL");
    if (log) {
        int file = REAL(open)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
        dprintf(file, "%s\n", line);
        REAL(close)(file);
    }
    inside = 0;
    if (!wanted || strcmp(wanted, line)) return 0;
    errno = atoi(getenv("TRUST_CODE") ?: "5");
    return 1;
}

static int due_file(const char *call, int file) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = REAL(readlink)(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return due(call, path);
}

#define OPEN(name)                                                                      \
    int name(const char *path, int flags, ...) {                                        \
        va_list more;                                                                   \
        va_start(more, flags);                                                          \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;         \
        va_end(more);                                                                   \
        return due("open", path) ? -1 : REAL(name)(path, flags, mode);                  \
    }
OPEN(open)
OPEN(open64)

#define READ(name, ...)                                                                 \
    if (due_file("read", file)) return errno ? -1 : 0;                                  \
    return REAL(name)(__VA_ARGS__);
ssize_t read(int file, void *bytes, size_t count) { READ(read, file, bytes, count) }
ssize_t __read_chk(int file, void *bytes, size_t count, size_t size) { (void)size; READ(read, file, bytes, count) }
ssize_t write(int file, const void *bytes, size_t count) { return due_file("write", file) ? -1 : REAL(write)(file, bytes, count); }
int fsync(int file) { return due_file("fsync", file) ? -1 : REAL(fsync)(file); }
int syncfs(int file) { return due_file("syncfs", file) ? -1 : REAL(syncfs)(file); }
int fchmod(int file, mode_t mode) { return due_file("fchmod", file) ? -1 : REAL(fchmod)(file, mode); }
int flock(int file, int how) { return due_file("flock", file) ? -1 : REAL(flock)(file, how); }
int fstat(int file, struct stat *found) { return due_file("fstat", file) ? -1 : REAL(fstat)(file, found); }
int fstat64(int file, struct stat64 *found) { return due_file("fstat", file) ? -1 : REAL(fstat64)(file, found); }
int stat(const char *path, struct stat *found) { return due("stat", path) ? -1 : REAL(stat)(path, found); }
int stat64(const char *path, struct stat64 *found) { return due("stat", path) ? -1 : REAL(stat64)(path, found); }
int lstat(const char *path, struct stat *found) { return due("lstat", path) ? -1 : REAL(lstat)(path, found); }
int lstat64(const char *path, struct stat64 *found) { return due("lstat", path) ? -1 : REAL(lstat64)(path, found); }
DIR *opendir(const char *path) { return due("opendir", path) ? NULL : REAL(opendir)(path); }
struct dirent *readdir(DIR *folder) { return due_file("readdir", dirfd(folder)) ? NULL : REAL(readdir)(folder); }
struct dirent64 *readdir64(DIR *folder) { return due_file("readdir", dirfd(folder)) ? NULL : REAL(readdir64)(folder); }
int mkdir(const char *path, mode_t mode) { return due("mkdir", path) ? -1 : REAL(mkdir)(path, mode); }
char *mkdtemp(char *path) { return due("mkdtemp", path) ? NULL : REAL(mkdtemp)(path); }
int chmod(const char *path, mode_t mode) { return due("chmod", path) ? -1 : REAL(chmod)(path, mode); }
int link(const char *from, const char *to) { return due("link", to) ? -1 : REAL(link)(from, to); }
int rename(const char *from, const char *to) { return due("rename", to) ? -1 : REAL(rename)(from, to); }
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) {
    return due("rename", to) ? -1 : REAL(renameat2)(a, from, b, to, flags);
}
int unlink(const char *path) { return due("unlink", path) ? -1 : REAL(unlink)(path); }
int rmdir(const char *path) { return due("rmdir", path) ? -1 : REAL(rmdir)(path); }
char *realpath(const char *path, char *to) { return due("realpath", path) ? NULL : REAL(realpath)(path, to); }
