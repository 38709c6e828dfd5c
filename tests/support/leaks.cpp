// Of every test program. Fontconfig keeps what it read of its configuration until the program ends,
// and tells nobody where. LeakSanitizer asks this function; without it nobody does.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }
