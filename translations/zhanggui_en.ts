<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ProgramHelp</name>
    <message>
        <source>Usage: zhanggui [options] [command [arguments]]</source>
        <translation>Usage: zhanggui [options] [command [arguments]]</translation>
    </message>
    <message>
        <source>Without a command the window opens.</source>
        <translation>Without a command the window opens.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options:</translation>
    </message>
    <message>
        <source>The folder to work in; it is created when it is missing.</source>
        <translation>The folder to work in; it is created when it is missing.</translation>
    </message>
    <message>
        <source>The environment variable that holds the vault&apos;s passphrase.</source>
        <translation>The environment variable that holds the vault&apos;s passphrase.</translation>
    </message>
    <message>
        <source>A window on a throw-away workspace with sample data.</source>
        <translation>A window on a throw-away workspace with sample data.</translation>
    </message>
    <message>
        <source>The window&apos;s language.</source>
        <translation>The window&apos;s language.</translation>
    </message>
    <message>
        <source>The window&apos;s colours.</source>
        <translation>The window&apos;s colours.</translation>
    </message>
    <message>
        <source>The program&apos;s version.</source>
        <translation>The program&apos;s version.</translation>
    </message>
    <message>
        <source>This text.</source>
        <translation>This text.</translation>
    </message>
    <message>
        <source>Commands (zhanggui COMMAND --help tells more):</source>
        <translation>Commands (zhanggui COMMAND --help tells more):</translation>
    </message>
</context>
</TS>
