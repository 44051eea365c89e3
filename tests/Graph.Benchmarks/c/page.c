/* Steps the statements of the list page, as the store does, and reads every column: what SQLite itself takes.
 * page LIBRARY FILE STATEMENTS ROUNDS prints the number of rows of a page, then the milliseconds of each round.
 * Statements, one a line: the page; participations, actor; relations, place; citations, source. An end that was met
 * before in the same page is not read again, as in the store. */
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
#define FUNCTION(result, name, ...) static result (*name)(__VA_ARGS__)
FUNCTION(int, sqlite3_open_v2, const char *, sqlite3 **, int, const char *);
FUNCTION(int, sqlite3_exec, sqlite3 *, const char *, void *, void *, char **);
FUNCTION(int, sqlite3_prepare_v3, sqlite3 *, const char *, int, unsigned, sqlite3_stmt **, const char **);
FUNCTION(int, sqlite3_step, sqlite3_stmt *);
FUNCTION(int, sqlite3_reset, sqlite3_stmt *);
FUNCTION(int, sqlite3_bind_int64, sqlite3_stmt *, int, int64_t);
FUNCTION(int, sqlite3_column_count, sqlite3_stmt *);
FUNCTION(int, sqlite3_column_type, sqlite3_stmt *, int);
FUNCTION(int64_t, sqlite3_column_int64, sqlite3_stmt *, int);
FUNCTION(const unsigned char *, sqlite3_column_text, sqlite3_stmt *, int);
FUNCTION(int, sqlite3_column_bytes, sqlite3_stmt *, int);

enum { PAGE, PARTICIPATIONS, ACTOR, RELATIONS, PLACE, CITATIONS, SOURCE, COUNT };
#define ROW 100
#define MOST 512
#define SEEN 4096

static sqlite3_stmt *statement[COUNT];
static int64_t seen[COUNT][SEEN];
static int64_t sum;
static int rows;

/* Reads every column; the number of the end is the only whole number besides the first column and the order's. */
static void read_row(sqlite3_stmt *s, int end, int64_t *id, int64_t *far)
{
    int n = sqlite3_column_count(s);
    *id = sqlite3_column_int64(s, 0);
    if (end >= 0)
        *far = sqlite3_column_int64(s, end);
    for (int i = 1; i < n; i++) {
        if (sqlite3_column_type(s, i) == 3) {
            const unsigned char *text = sqlite3_column_text(s, i);
            sum += text[0] + sqlite3_column_bytes(s, i);
        } else {
            sum += sqlite3_column_int64(s, i);
        }
    }
    rows++;
}

static int is_new(int which, int64_t id)
{
    unsigned slot = (unsigned)(id * 2654435761u) % SEEN;
    while (seen[which][slot] != 0) {
        if (seen[which][slot] == id)
            return 0;
        slot = (slot + 1) % SEEN;
    }
    seen[which][slot] = id;
    return 1;
}

static void hop(int facts, int64_t node, int end)
{
    static int64_t far[MOST];
    int64_t id;
    int n = 0;
    sqlite3_bind_int64(statement[facts], 1, node);
    while (sqlite3_step(statement[facts]) == 100)
        read_row(statement[facts], end, &id, &far[n++]);
    sqlite3_reset(statement[facts]);
    for (int i = 0; i < n; i++) {
        if (!is_new(facts + 1, far[i])) {
            rows++;
            continue;
        }
        sqlite3_bind_int64(statement[facts + 1], 1, far[i]);
        if (sqlite3_step(statement[facts + 1]) == 100)
            read_row(statement[facts + 1], -1, &id, NULL);
        sqlite3_reset(statement[facts + 1]);
    }
}

static void page(sqlite3 *db, sqlite3_stmt *last)
{
    int64_t events[MOST], far;
    int n = 0;
    memset(seen, 0, sizeof seen);
    rows = 0;
    sqlite3_exec(db, "BEGIN", NULL, NULL, NULL);
    sqlite3_step(last);
    sqlite3_reset(last);
    while (sqlite3_step(statement[PAGE]) == ROW)
        read_row(statement[PAGE], -1, &events[n++], &far);
    sqlite3_reset(statement[PAGE]);
    if (n > 50) {
        n = 50;
        rows--;
    }
    for (int i = 0; i < n; i++) {
        hop(PARTICIPATIONS, events[i], 3);
        hop(RELATIONS, events[i], 2);
        hop(CITATIONS, events[i], 2);
    }
    sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

int main(int argc, char **argv)
{
    if (argc != 5)
        return 2;
    void *library = dlopen(argv[1], RTLD_NOW);
    if (!library) {
        fprintf(stderr, "%s\n", dlerror());
        return 1;
    }
#define LOAD(name) *(void **)&name = dlsym(library, #name)
    LOAD(sqlite3_open_v2); LOAD(sqlite3_exec); LOAD(sqlite3_prepare_v3); LOAD(sqlite3_step); LOAD(sqlite3_reset); LOAD(sqlite3_bind_int64);
    LOAD(sqlite3_column_count); LOAD(sqlite3_column_type); LOAD(sqlite3_column_int64); LOAD(sqlite3_column_text); LOAD(sqlite3_column_bytes);
    sqlite3 *db;
    sqlite3_stmt *last;
    if (sqlite3_open_v2(argv[2], &db, 2 | 0x8000, NULL) != 0)
        return 1;
    sqlite3_exec(db, "PRAGMA mmap_size = 68719476736; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA query_only = ON", NULL, NULL, NULL);
    sqlite3_prepare_v3(db, "SELECT revision, at FROM revision ORDER BY revision DESC LIMIT 1", -1, 1, &last, NULL);
    FILE *texts = fopen(argv[3], "r");
    char line[65536];
    for (int i = 0; i < COUNT; i++)
        if (!fgets(line, sizeof line, texts) || sqlite3_prepare_v3(db, line, -1, 1, &statement[i], NULL) != 0) {
            fprintf(stderr, "statement %d: %s\n", i, line);
            return 1;
        }
    int rounds = atoi(argv[4]);
    page(db, last);
    printf("%d\n", rows);
    for (int i = 0; i < rounds; i++) {
        double start = now();
        page(db, last);
        printf("%.6f\n", now() - start);
    }
    return sum == 42 ? 3 : 0;
}
