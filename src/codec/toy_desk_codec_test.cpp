#include "codec/desk_codec.h"
#include "codec/toy_desk_test.h"

template <>
struct cassia::codec::RetiredEvents<cassia::tests::toy_desk::Event>
    : EventList<cassia::tests::toy_desk::CrateOpenedV1, cassia::tests::toy_desk::CrateOpenedV2> {};

CASSIA_DESK_CODEC(cassia::tests::toy_desk)
