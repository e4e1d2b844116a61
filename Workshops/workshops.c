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
static const unsigned char starter_yaml[] = {
#embed "starter.yaml"
};
static const unsigned char explain_nsm[] = {
#embed "explain/nsm.md"
};
static const unsigned char explain_not_nsm[] = {
#embed "explain/not-nsm.md"
};
static const unsigned char explain_tests[] = {
#embed "explain/tests.md"
};
static const unsigned char explain_requirements[] = {
#embed "explain/requirements.md"
};
static const unsigned char explain_examples[] = {
#embed "explain/examples.md"
};
static const unsigned char explain_mission[] = {
#embed "explain/mission.md"
};
static const unsigned char explain_kpis[] = {
#embed "explain/kpis.md"
};
static const unsigned char explain_noise[] = {
#embed "explain/noise.md"
};
static const unsigned char explain_vanity[] = {
#embed "explain/vanity.md"
};
static const unsigned char explain_screen[] = {
#embed "explain/screen.md"
};
static const unsigned char explain_driver_tree[] = {
#embed "explain/driver-tree.md"
};
static const unsigned char explain_drivers[] = {
#embed "explain/drivers.md"
};
static const unsigned char explain_evidence[] = {
#embed "explain/evidence.md"
};
static const unsigned char explain_hypothesis[] = {
#embed "explain/hypothesis.md"
};
static const unsigned char explain_alignment[] = {
#embed "explain/alignment.md"
};
static const unsigned char explain_tagme[] = {
#embed "explain/tagme.md"
};
static const unsigned char explain_gaming[] = {
#embed "explain/gaming.md"
};
static const unsigned char explain_rhythm[] = {
#embed "explain/rhythm.md"
};
static const unsigned char explain_mistakes[] = {
#embed "explain/mistakes.md"
};
static const unsigned char explain_coach[] = {
#embed "explain/coach.md"
};

static const struct workshop_file files[] = {
    {"ws01.yaml", ws01_yaml, sizeof ws01_yaml},
    {"ws02.yaml", ws02_yaml, sizeof ws02_yaml},
    {"ws03.yaml", ws03_yaml, sizeof ws03_yaml},
    {"recheck.yaml", recheck_yaml, sizeof recheck_yaml},
    {"word-lists.yaml", word_lists_yaml, sizeof word_lists_yaml},
    {"starter.yaml", starter_yaml, sizeof starter_yaml},
    {"explain/nsm.md", explain_nsm, sizeof explain_nsm},
    {"explain/not-nsm.md", explain_not_nsm, sizeof explain_not_nsm},
    {"explain/tests.md", explain_tests, sizeof explain_tests},
    {"explain/requirements.md", explain_requirements, sizeof explain_requirements},
    {"explain/examples.md", explain_examples, sizeof explain_examples},
    {"explain/mission.md", explain_mission, sizeof explain_mission},
    {"explain/kpis.md", explain_kpis, sizeof explain_kpis},
    {"explain/noise.md", explain_noise, sizeof explain_noise},
    {"explain/vanity.md", explain_vanity, sizeof explain_vanity},
    {"explain/screen.md", explain_screen, sizeof explain_screen},
    {"explain/driver-tree.md", explain_driver_tree, sizeof explain_driver_tree},
    {"explain/drivers.md", explain_drivers, sizeof explain_drivers},
    {"explain/evidence.md", explain_evidence, sizeof explain_evidence},
    {"explain/hypothesis.md", explain_hypothesis, sizeof explain_hypothesis},
    {"explain/alignment.md", explain_alignment, sizeof explain_alignment},
    {"explain/tagme.md", explain_tagme, sizeof explain_tagme},
    {"explain/gaming.md", explain_gaming, sizeof explain_gaming},
    {"explain/rhythm.md", explain_rhythm, sizeof explain_rhythm},
    {"explain/mistakes.md", explain_mistakes, sizeof explain_mistakes},
    {"explain/coach.md", explain_coach, sizeof explain_coach},
    {NULL, NULL, 0},
};

const struct workshop_file *workshop_files(void) { return files; }
