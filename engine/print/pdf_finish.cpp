#include "pdf_finish.hpp"

#include <fmt/format.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace myo::print {
namespace {

/// Elements of the tree of tags from the first to the last, each before what is in it, with their
/// notes beside them.
class TagTree {
public:
    TagTree(std::span<const TagNote> notes) : notes_(notes) {}

    void walk(QPDFObjectHandle kids) {
        if (kids.isArray())
            for (int i = 0; i < kids.getArrayNItems(); ++i) visit(kids.getArrayItem(i));
        else
            visit(kids);
    }
    /// Whether every tag has been met.
    bool isWhole() const { return isSound_ && next_ == notes_.size(); }

private:
    void visit(QPDFObjectHandle element) {
        if (!element.isDictionary() || !element.hasKey("/S")) return; // content, or a link's place
        if (next_ == notes_.size() || element.getKey("/S").getName() != "/" + notes_[next_].tag) {
            isSound_ = false;
            return;
        }
        const TagNote& note = notes_[next_++];
        if (!note.alt.empty())
            element.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(note.alt));
        if (!note.language.empty())
            element.replaceKey("/Lang", QPDFObjectHandle::newString(note.language));
        if (element.hasKey("/K")) walk(element.getKey("/K"));
    }

    std::span<const TagNote> notes_;
    size_t next_ = 0;
    bool isSound_ = true;
};

} // namespace

Result<std::vector<uint8_t>> finished(std::span<const uint8_t> pdf, const std::string& language,
                                      std::span<const TagNote> notes) {
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("handout", reinterpret_cast<const char*>(pdf.data()),
                                   pdf.size());
        QPDFObjectHandle root = document.getRoot();
        root.replaceKey("/Lang", QPDFObjectHandle::newString(language));
        root.replaceKey("/ViewerPreferences",
                        QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
        TagTree tags(notes);
        tags.walk(root.getKey("/StructTreeRoot").getKey("/K"));
        if (!tags.isWhole()) return Error("the tags of the PDF are not those that were written");
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const std::unique_ptr<Buffer> made(writer.getBuffer());
        return std::vector<uint8_t>(made->getBuffer(), made->getBuffer() + made->getSize());
    } catch (const std::exception& failure) {
        return Error(fmt::format("the PDF cannot be finished: {}", failure.what()));
    }
}

} // namespace myo::print
