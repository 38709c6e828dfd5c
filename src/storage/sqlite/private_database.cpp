#include "storage/sqlite/private_database.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "runtime/store.h"

namespace cassia::storage::sqlite {

std::filesystem::path private_database(const std::filesystem::path& file) {
  const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
  struct stat status{};
  const bool is_read = descriptor >= 0 && fstat(descriptor, &status) == 0;
  const int error = errno;
  if (descriptor >= 0) {
    close(descriptor);
  }
  if (!is_read) {
    throw runtime::StorageFault(file.string() + ": " + std::strerror(error));
  }
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    throw runtime::StorageFault(file.string() + ": is open to others; chmod 600 it");
  }
  return file;
}

}  // namespace cassia::storage::sqlite
