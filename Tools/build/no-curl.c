// The part of libcurl that Foundation asks for, answering that there is none: FlyingFox brings along a proxy that sitegen never opens, and
// with it Foundation's URLSession and curl's twenty libraries. So the program starts faster and runs where none of them is installed. Every
// function says «failed» or «out of memory» as curl's own documentation has it (https://curl.se/libcurl/c/libcurl-errors.html).
#include <stddef.h>

enum { failed_init = 2, multi_out_of_memory = 3, url_out_of_memory = 7 };

void *curl_easy_init(void) { return NULL; }
void curl_easy_cleanup(void *handle) { (void)handle; }
int curl_easy_getinfo(void *handle, int what, ...) { (void)handle, (void)what; return failed_init; }
int curl_easy_pause(void *handle, int mask) { (void)handle, (void)mask; return failed_init; }
int curl_easy_setopt(void *handle, int option, ...) { (void)handle, (void)option; return failed_init; }
const char *curl_easy_strerror(int code) { (void)code; return "no curl in this program"; }
void curl_free(void *memory) { (void)memory; }
int curl_global_init(long flags) { (void)flags; return failed_init; }
void *curl_multi_init(void) { return NULL; }
int curl_multi_add_handle(void *multi, void *easy) { (void)multi, (void)easy; return multi_out_of_memory; }
int curl_multi_assign(void *multi, int socket, void *data) { (void)multi, (void)socket, (void)data; return multi_out_of_memory; }
int curl_multi_cleanup(void *multi) { (void)multi; return multi_out_of_memory; }
void *curl_multi_info_read(void *multi, int *count) { (void)multi; *count = 0; return NULL; }
int curl_multi_remove_handle(void *multi, void *easy) { (void)multi, (void)easy; return multi_out_of_memory; }
int curl_multi_setopt(void *multi, int option, ...) { (void)multi, (void)option; return multi_out_of_memory; }
int curl_multi_socket_action(void *multi, int socket, int events, int *running) { (void)multi, (void)socket, (void)events; *running = 0; return multi_out_of_memory; }
void *curl_slist_append(void *list, const char *text) { (void)list, (void)text; return NULL; }
void curl_slist_free_all(void *list) { (void)list; }
void *curl_url(void) { return NULL; }
int curl_url_get(void *url, int part, char **text, unsigned flags) { (void)url, (void)part, (void)flags; *text = NULL; return url_out_of_memory; }
int curl_url_set(void *url, int part, const char *text, unsigned flags) { (void)url, (void)part, (void)text, (void)flags; return url_out_of_memory; }
const char *curl_version(void) { return "none"; }
void *curl_version_info(int age) { (void)age; return NULL; }
