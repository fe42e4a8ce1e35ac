#include "window/system_portal.hpp"

#include <libportal/portal.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <thread>

namespace myo {
namespace {

constexpr const char* kBusName = "org.freedesktop.portal.Desktop";
constexpr const char* kObject = "/org/freedesktop/portal/desktop";
constexpr const char* kPortalSettings = "org.freedesktop.portal.Settings";
constexpr const char* kFileChooser = "org.freedesktop.portal.FileChooser";
constexpr int kMilliseconds = 1000; ///< that an answer may take
constexpr uint32_t kPrefersDark = 1;

/// Calls g_object_unref and the like when it goes.
template <class T, auto unref>
struct Unref {
    void operator()(T* object) const { unref(object); }
};
using Variant = std::unique_ptr<GVariant, Unref<GVariant, g_variant_unref>>;
using Bus = std::unique_ptr<GDBusConnection, Unref<GDBusConnection, g_object_unref>>;

/// There is a bus to ask: GIO would otherwise start one.
bool hasSessionBus() {
    if (const char* address = std::getenv("DBUS_SESSION_BUS_ADDRESS"); address && *address)
        return true;
    const char* const run = std::getenv("XDG_RUNTIME_DIR");
    std::error_code ignored;
    return run && std::filesystem::exists(std::filesystem::path(run) / "bus", ignored);
}

Variant call(GDBusConnection* bus, const char* interface, const char* method, GVariant* arguments) {
    return Variant(g_dbus_connection_call_sync(bus, kBusName, kObject, interface, method, arguments,
                                               nullptr, G_DBUS_CALL_FLAGS_NONE, kMilliseconds,
                                               nullptr, nullptr));
}

/// What lies within variants within variants.
Variant unwrapped(Variant value) {
    while (value && g_variant_is_of_type(value.get(), G_VARIANT_TYPE_VARIANT))
        value.reset(g_variant_get_variant(value.get()));
    return value;
}

Variant setting(GDBusConnection* bus, const char* group, const char* key) {
    const Variant answer = call(bus, kPortalSettings, "Read", g_variant_new("(ss)", group, key));
    return answer ? unwrapped(Variant(g_variant_get_child_value(answer.get(), 0))) : nullptr;
}

SystemLook readLook(GDBusConnection* bus) {
    SystemLook look;
    const Variant scheme = setting(bus, "org.freedesktop.appearance", "color-scheme");
    if (scheme && g_variant_is_of_type(scheme.get(), G_VARIANT_TYPE_UINT32))
        look.isDark = g_variant_get_uint32(scheme.get()) == kPrefersDark;
    const Variant reduced = setting(bus, "org.freedesktop.appearance", "reduced-motion");
    const Variant animations = setting(bus, "org.gnome.desktop.interface", "enable-animations");
    if (reduced && g_variant_is_of_type(reduced.get(), G_VARIANT_TYPE_UINT32))
        look.reducesMotion = g_variant_get_uint32(reduced.get()) != 0;
    else if (animations && g_variant_is_of_type(animations.get(), G_VARIANT_TYPE_BOOLEAN))
        look.reducesMotion = !g_variant_get_boolean(animations.get());
    return look;
}

bool hasFileChooser(GDBusConnection* bus) {
    return call(bus, "org.freedesktop.DBus.Properties", "Get",
                g_variant_new("(ss)", kFileChooser, "version")) != nullptr;
}

} // namespace

struct SystemPortal::Thread {
    explicit Thread(std::function<void()> whenChanged) : changed(std::move(whenChanged)) {
        if (!hasSessionBus()) {
            hasAnswered = true;
            return;
        }
        context = g_main_context_new();
        loop = g_main_loop_new(context, FALSE);
        worker = std::thread([this] { work(); });
    }
    ~Thread() {
        if (!loop) return;
        later([](gpointer self) -> gboolean {
            g_main_loop_quit(static_cast<Thread*>(self)->loop);
            return G_SOURCE_REMOVE;
        });
        worker.join();
        g_main_loop_unref(loop);
        g_main_context_unref(context);
    }
    Thread(const Thread&) = delete;
    Thread& operator=(const Thread&) = delete;

    /// Runs on the thread.
    void later(GSourceFunc what) {
        GSource* const source = g_idle_source_new();
        g_source_set_callback(source, what, this, nullptr);
        g_source_attach(source, context);
        g_source_unref(source);
    }

    void work() {
        g_main_context_push_thread_default(context);
        bus.reset(g_bus_get_sync(G_BUS_TYPE_SESSION, nullptr, nullptr));
        if (bus) {
            const SystemLook first = readLook(bus.get());
            const bool hasChooser = hasFileChooser(bus.get());
            {
                const std::scoped_lock lock(mutex);
                look = first;
            }
            canChoose = hasChooser;
            g_dbus_connection_signal_subscribe(
                bus.get(), kBusName, kPortalSettings, "SettingChanged", kObject, nullptr,
                G_DBUS_SIGNAL_FLAGS_NONE,
                [](GDBusConnection*, const char*, const char*, const char*, const char*, GVariant*,
                   gpointer self) { static_cast<Thread*>(self)->readAgain(); },
                this, nullptr);
            portal = xdp_portal_new();
        }
        {
            const std::scoped_lock lock(mutex);
            hasAnswered = true;
        }
        answered.notify_all();
        changed();
        g_main_loop_run(loop);
        if (portal) g_object_unref(portal);
        bus.reset();
        g_main_context_pop_thread_default(context);
    }

    void readAgain() {
        const SystemLook now = readLook(bus.get());
        {
            const std::scoped_lock lock(mutex);
            look = now;
        }
        changed();
    }

    void showDialog() {
        FileRequest wanted;
        {
            const std::scoped_lock lock(mutex);
            wanted = request;
        }
        GVariantBuilder filters;
        g_variant_builder_init(&filters, G_VARIANT_TYPE("a(sa(us))"));
        g_variant_builder_open(&filters, G_VARIANT_TYPE("(sa(us))"));
        g_variant_builder_add(&filters, "s", wanted.pattern.c_str());
        g_variant_builder_open(&filters, G_VARIANT_TYPE("a(us)"));
        g_variant_builder_add(&filters, "(us)", 0u, wanted.pattern.c_str());
        g_variant_builder_close(&filters);
        g_variant_builder_close(&filters);
        GVariant* const kinds = g_variant_builder_end(&filters);
        if (wanted.saves)
            xdp_portal_save_file(portal, nullptr, wanted.title.c_str(), wanted.name.c_str(),
                                 wanted.folder.c_str(), nullptr, kinds, nullptr, nullptr,
                                 XDP_SAVE_FILE_FLAG_NONE, nullptr, &Thread::saveEnded, this);
        else
            xdp_portal_open_file(portal, nullptr, wanted.title.c_str(), kinds, nullptr, nullptr,
                                 wanted.takesSeveral ? XDP_OPEN_FILE_FLAG_MULTIPLE
                                                     : XDP_OPEN_FILE_FLAG_NONE,
                                 nullptr, &Thread::openEnded, this);
    }

    static void saveEnded(GObject*, GAsyncResult* result, gpointer self) {
        auto* thread = static_cast<Thread*>(self);
        thread->dialogEnded(Variant(xdp_portal_save_file_finish(thread->portal, result, nullptr)));
    }
    static void openEnded(GObject*, GAsyncResult* result, gpointer self) {
        auto* thread = static_cast<Thread*>(self);
        thread->dialogEnded(Variant(xdp_portal_open_file_finish(thread->portal, result, nullptr)));
    }
    void dialogEnded(const Variant& answer) {
        isDialogOpen = false;
        const char** uris = nullptr;
        if (!answer || !g_variant_lookup(answer.get(), "uris", "^a&s", &uris)) return;
        for (size_t i = 0; uris[i]; ++i)
            if (char* const path = g_filename_from_uri(uris[i], nullptr, nullptr)) {
                const std::scoped_lock lock(mutex);
                chosen.emplace_back(path);
                g_free(path);
            }
        g_free(uris);
        changed();
    }

    std::function<void()> changed;
    GMainContext* context = nullptr;
    GMainLoop* loop = nullptr;
    std::thread worker;
    Bus bus;                     ///< of the thread
    XdpPortal* portal = nullptr; ///< likewise
    mutable std::mutex mutex;    ///< over look, chosen, request, folder, hasAnswered
    mutable std::condition_variable answered;
    SystemLook look;
    std::vector<std::string> chosen;
    FileRequest request;
    std::string folder;
    bool hasAnswered = false;
    std::atomic<bool> canChoose = false, isDialogOpen = false;
};

SystemPortal::SystemPortal(std::function<void()> changed)
    : thread_(std::make_unique<Thread>(std::move(changed))) {}

SystemPortal::~SystemPortal() = default;

SystemLook SystemPortal::look(double seconds) const {
    std::unique_lock lock(thread_->mutex);
    if (seconds > 0)
        thread_->answered.wait_for(lock, std::chrono::duration<double>(seconds),
                                   [&] { return thread_->hasAnswered; });
    return thread_->look;
}

bool SystemPortal::choosesFiles() const {
    return thread_->canChoose;
}

void SystemPortal::choose(const FileRequest& request) {
    if (!choosesFiles() || thread_->isDialogOpen.exchange(true)) return;
    {
        const std::scoped_lock lock(thread_->mutex);
        thread_->request = request;
    }
    thread_->later([](gpointer self) -> gboolean {
        static_cast<Thread*>(self)->showDialog();
        return G_SOURCE_REMOVE;
    });
}

std::vector<std::string> SystemPortal::takeChosen() {
    const std::scoped_lock lock(thread_->mutex);
    return std::exchange(thread_->chosen, {});
}

bool SystemPortal::openFolder(const std::filesystem::path& folder) {
    if (!choosesFiles()) return false;
    {
        const std::scoped_lock lock(thread_->mutex);
        thread_->folder = folder.string();
    }
    thread_->later([](gpointer data) -> gboolean {
        auto* self = static_cast<Thread*>(data);
        std::string wanted;
        {
            const std::scoped_lock lock(self->mutex);
            wanted = self->folder;
        }
        if (char* const uri = g_filename_to_uri(wanted.c_str(), nullptr, nullptr)) {
            xdp_portal_open_uri(self->portal, nullptr, uri, XDP_OPEN_URI_FLAG_NONE, nullptr,
                                nullptr, nullptr);
            g_free(uri);
        }
        return G_SOURCE_REMOVE;
    });
    return true;
}

} // namespace myo
