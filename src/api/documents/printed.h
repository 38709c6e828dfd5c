#pragma once

#include <string>

#include "api/documents/print_room.h"
#include "print/document.h"

namespace cassia::api {

// "record_D1.pdf": numbers are letters, digits and a few signs; a name of a file is held to fewer.
std::string pdf_name(std::string_view what, std::string id);

// The document as a private file of that name, which a reader who has it already is not sent again.
http::Response printed(const print::Press& press, const Call& call, const print::Document& document,
                       const std::string& name);

// A GET that is answered in the print room, off the threads of the server.
using PrintAnswer = http::Response (*)(PrintRoom&, const Call&);
Route print_route(PrintRoom& room, std::string path, PrintAnswer answer);

}  // namespace cassia::api
