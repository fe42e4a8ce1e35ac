#!/usr/bin/python3
"""A desktop's portal for tests: prefers dark, and answers every dialog for files with one path.

mock_portal.py PATH
"""
import sys

from gi.repository import Gio, GLib

INTERFACES = """<node>
  <interface name="org.freedesktop.portal.Settings">
    <method name="Read">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/>
    </method>
    <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
  </interface>
  <interface name="org.freedesktop.portal.FileChooser">
    <method name="OpenFile">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <method name="SaveFile">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
</node>"""
OBJECT = "/org/freedesktop/portal/desktop"


def request_of(sender, options):
    """The object that a dialog answers through, as the portal's documentation names it."""
    name = sender[1:].replace(".", "_")
    return f"{OBJECT}/request/{name}/{options['handle_token']}"


def answer_dialog(bus, sender, request, uri):
    answer = GLib.Variant("(ua{sv})", (0, {"uris": GLib.Variant("as", [uri])}))
    bus.emit_signal(sender, request, "org.freedesktop.portal.Request", "Response", answer)
    return GLib.SOURCE_REMOVE


def main(path):
    uri = Gio.File.new_for_path(path).get_uri()

    def called(bus, sender, _object, _interface, method, arguments, invocation):
        if method == "Read":
            group, key = arguments.unpack()
            if key != "color-scheme":
                return invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", key)
            inner = GLib.Variant("v", GLib.Variant("u", 1))
            return invocation.return_value(GLib.Variant("(v)", (inner,)))
        request = request_of(sender, arguments.unpack()[2])
        invocation.return_value(GLib.Variant("(o)", (request,)))
        GLib.timeout_add(50, answer_dialog, bus, sender, request, uri)

    def asked(_bus, _sender, _object, _interface, _property):
        return GLib.Variant("u", 3)

    def acquired(bus, _name):
        for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
            bus.register_object(OBJECT, interface, called, asked, None)

    Gio.bus_own_name(Gio.BusType.SESSION, "org.freedesktop.portal.Desktop",
                     Gio.BusNameOwnerFlags.NONE, acquired, None, None)
    GLib.MainLoop().run()


main(sys.argv[1])
