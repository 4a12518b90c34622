<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ProgramHelp</name>
    <message>
        <source>Usage: zhanggui [options] [command [arguments]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a command the window opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder to work in; it is created when it is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment variable that holds the vault&apos;s passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window on a throw-away workspace with sample data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window&apos;s language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window&apos;s colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands (zhanggui COMMAND --help tells more):</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
