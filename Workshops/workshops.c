#include "CWorkshops.h"

static const unsigned char ws01_yaml[] = {
#embed "ws01.yaml"
};
static const unsigned char ws02_yaml[] = {
#embed "ws02.yaml"
};
static const unsigned char ws03_yaml[] = {
#embed "ws03.yaml"
};
static const unsigned char recheck_yaml[] = {
#embed "recheck.yaml"
};
static const unsigned char word_lists_yaml[] = {
#embed "word-lists.yaml"
};

static const struct workshop_file files[] = {
    {"ws01.yaml", ws01_yaml, sizeof ws01_yaml},
    {"ws02.yaml", ws02_yaml, sizeof ws02_yaml},
    {"ws03.yaml", ws03_yaml, sizeof ws03_yaml},
    {"recheck.yaml", recheck_yaml, sizeof recheck_yaml},
    {"word-lists.yaml", word_lists_yaml, sizeof word_lists_yaml},
    {NULL, NULL, 0},
};

const struct workshop_file *workshop_files(void) { return files; }
