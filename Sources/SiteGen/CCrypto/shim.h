// SHA-256 by itself: the EVP door would bring the whole of libcrypto with it, as it looks for algorithms while running.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
