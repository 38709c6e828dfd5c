#include "base/one_of.h"

#include "journeys/journeys.h"

template class cassia::base::OneOf<cassia::journeys::CommandKinds>;
template class cassia::base::OneOf<cassia::journeys::DeskEventKinds>;
