// A disk that can be told to fail, to stop and to forget. Loaded before libc (LD_PRELOAD), it sees
// what a program asks of the files in one folder:
//   FAULTY_DISK          the folder
//   FAULTY_DISK_CONTROL  a file of 256 bytes, mapped; whoever writes to it gives the orders below
//   FAULTY_DISK_MIRROR   a folder that gets what was synced and nothing else: what a power cut leaves
// Shared memory of SQLite (-shm) is no matter of durability and left alone.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

#define FDS 4096
#define FILES 64
#define WRITE 1
#define SYNC 2
#define TRUNCATE 4
#define KILL 9999

struct control {
  volatile int64_t countdown;  // operations until the fault, 1 for the next; 0 for none
  volatile int32_t fault;      // errno, or KILL
  volatile int32_t lasting;    // whether it goes on until countdown is 0 again
  volatile int32_t kinds;      // WRITE, SYNC, TRUNCATE together
  volatile int32_t unused;
  volatile int64_t seen;       // operations of those kinds on that target so far
  volatile int64_t fired;      // how often the fault came
  volatile char target[128];   // end of the path it concerns, empty for all
};

struct change {
  struct change *next;
  int64_t at;      // -1 for a truncation
  size_t length;
  char bytes[];
};

struct file {
  char path[512];
  struct change *first, *last;
  int mirror;
};

static struct control none, *control = &none;
static struct file files[FILES];
static struct file *open_files[FDS];
static const char *folder, *mirror;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int (*real_open)(const char *, int, ...);
static int (*real_close)(int);
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static ssize_t (*real_write)(int, const void *, size_t);
static int (*real_fsync)(int), (*real_fdatasync)(int), (*real_ftruncate)(int, off64_t);
static int (*real_unlink)(const char *), (*real_rename)(const char *, const char *);

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
  real_open = next("open64");
  real_close = next("close");
  real_pwrite = next("pwrite64");
  real_write = next("write");
  real_fsync = next("fsync");
  real_fdatasync = next("fdatasync");
  real_ftruncate = next("ftruncate64");
  real_unlink = next("unlink");
  real_rename = next("rename");
  folder = getenv("FAULTY_DISK");
  mirror = getenv("FAULTY_DISK_MIRROR");
  const char *path = getenv("FAULTY_DISK_CONTROL");
  int fd = path ? real_open(path, O_RDWR) : -1;
  void *map = fd < 0 ? MAP_FAILED : mmap(0, 256, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (map != MAP_FAILED) control = map;
  if (fd >= 0) real_close(fd);
}

static int ends(const char *path, const char *end) {
  size_t a = strlen(path), b = strlen(end);
  return a >= b && !strcmp(path + a - b, end);
}

static int watched(const char *path) {
  return folder && path && !strncmp(path, folder, strlen(folder)) && !ends(path, "-shm");
}

static struct file *named(const char *path) {
  struct file *empty = 0;
  for (int i = 0; i < FILES; i++) {
    if (!files[i].path[0]) empty = empty ? empty : &files[i];
    else if (!strcmp(files[i].path, path)) return &files[i];
  }
  if (!empty) abort();
  snprintf(empty->path, sizeof empty->path, "%s", path);
  empty->mirror = -1;
  return empty;
}

static void forget(struct file *file) {
  while (file->first) {
    struct change *gone = file->first;
    file->first = gone->next;
    free(gone);
  }
  file->last = 0;
}

static void note(struct file *file, int64_t at, const void *bytes, size_t length) {
  if (!mirror) return;
  struct change *it = malloc(sizeof *it + length);
  it->next = 0;
  it->at = at;
  it->length = length;
  if (bytes) memcpy(it->bytes, bytes, length);
  if (file->last) file->last->next = it;
  else file->first = it;
  file->last = it;
}

static void mirrored(const char *path, char *out, size_t size) {
  const char *name = strrchr(path, '/');
  snprintf(out, size, "%s%s", mirror, name ? name : path);
}

// What was written reaches the disk.
static void settle(struct file *file) {
  if (!mirror) return;
  if (file->mirror < 0) {
    char path[1024];
    mirrored(file->path, path, sizeof path);
    file->mirror = real_open(path, O_RDWR | O_CREAT, 0644);
  }
  for (struct change *it = file->first; it; it = it->next) {
    if (it->at < 0) {
      if (real_ftruncate(file->mirror, it->length)) abort();
    } else if (real_pwrite(file->mirror, it->bytes, it->length, it->at) < 0) abort();
  }
  forget(file);
}

// Whether this operation fails; errno says how then.
static int fails(struct file *file, int kind) {
  char target[128];
  memcpy(target, (const char *)control->target, sizeof target);
  if (!(control->kinds & kind) || !ends(file->path, target)) return 0;
  __atomic_add_fetch(&control->seen, 1, __ATOMIC_SEQ_CST);
  int64_t left = control->countdown;
  if (left <= 0) return 0;
  if (left > 1) {
    __atomic_sub_fetch(&control->countdown, 1, __ATOMIC_SEQ_CST);
    return 0;
  }
  if (control->fault == KILL) kill(getpid(), SIGKILL);
  if (!control->lasting) control->countdown = 0;
  __atomic_add_fetch(&control->fired, 1, __ATOMIC_SEQ_CST);
  errno = control->fault;
  return 1;
}

static struct file *of(int fd) { return fd >= 0 && fd < FDS ? open_files[fd] : 0; }

int open64(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  int mode = flags & O_CREAT ? va_arg(more, int) : 0;
  va_end(more);
  int fd = real_open(path, flags, mode);
  if (fd >= 0 && fd < FDS && watched(path)) {
    pthread_mutex_lock(&lock);
    open_files[fd] = named(path);
    pthread_mutex_unlock(&lock);
  }
  return fd;
}

int open(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  int mode = flags & O_CREAT ? va_arg(more, int) : 0;
  va_end(more);
  return open64(path, flags, mode);
}

int close(int fd) {
  if (fd >= 0 && fd < FDS) open_files[fd] = 0;
  return real_close(fd);
}

static ssize_t written(int fd, const void *bytes, size_t length, off64_t at, int placed) {
  struct file *file = of(fd);
  if (!file) return placed ? real_pwrite(fd, bytes, length, at) : real_write(fd, bytes, length);
  pthread_mutex_lock(&lock);
  ssize_t done = -1;
  if (!fails(file, WRITE)) {
    if (!placed) at = lseek64(fd, 0, SEEK_CUR);
    done = placed ? real_pwrite(fd, bytes, length, at) : real_write(fd, bytes, length);
    if (done > 0) note(file, at, bytes, done);
  }
  int code = errno;
  pthread_mutex_unlock(&lock);
  errno = code;
  return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  return written(fd, bytes, length, at, 1);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
  return written(fd, bytes, length, at, 1);
}

ssize_t write(int fd, const void *bytes, size_t length) { return written(fd, bytes, length, 0, 0); }

static int synced(int fd, int (*real)(int)) {
  struct file *file = of(fd);
  if (!file) return real(fd);
  pthread_mutex_lock(&lock);
  int done = fails(file, SYNC) ? -1 : real(fd);
  if (!done) settle(file);
  int code = errno;
  pthread_mutex_unlock(&lock);
  errno = code;
  return done;
}

int fsync(int fd) { return synced(fd, real_fsync); }

int fdatasync(int fd) { return synced(fd, real_fdatasync); }

int ftruncate64(int fd, off64_t length) {
  struct file *file = of(fd);
  if (!file) return real_ftruncate(fd, length);
  pthread_mutex_lock(&lock);
  int done = fails(file, TRUNCATE) ? -1 : real_ftruncate(fd, length);
  if (!done) note(file, -1, 0, length);
  int code = errno;
  pthread_mutex_unlock(&lock);
  errno = code;
  return done;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static void dropped(const char *path) {
  struct file *file = named(path);
  forget(file);
  if (file->mirror >= 0) real_close(file->mirror);
  file->mirror = -1;
}

int unlink(const char *path) {
  int done = real_unlink(path);
  if (!done && mirror && watched(path)) {
    char there[1024];
    pthread_mutex_lock(&lock);
    dropped(path);
    mirrored(path, there, sizeof there);
    real_unlink(there);
    pthread_mutex_unlock(&lock);
  }
  return done;
}

int rename(const char *from, const char *to) {
  int done = real_rename(from, to);
  if (!done && mirror && watched(from)) {
    char before[1024], after[1024];
    pthread_mutex_lock(&lock);
    dropped(from);
    dropped(to);
    mirrored(from, before, sizeof before);
    mirrored(to, after, sizeof after);
    real_rename(before, after);
    pthread_mutex_unlock(&lock);
  }
  return done;
}
