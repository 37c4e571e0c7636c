"""A provider that takes everything: the least that a server can do for a POST, so that clients are what is measured."""

import asyncio
import sys

ANSWER = b'{"ok":true,"result":{"message_id":1}}'
REPLY = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s" % (len(ANSWER), ANSWER)


class Sink(asyncio.Protocol):
    """Answers each request once its body is there."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.kept = b""

    def data_received(self, data: bytes) -> None:
        self.kept += data
        while (end := self.kept.find(b"\r\n\r\n")) >= 0:
            head = self.kept[:end].lower()
            begins = head.find(b"content-length:")
            long = int(head[begins + 15 :].split(b"\r\n", 1)[0]) if begins >= 0 else 0
            if len(self.kept) < end + 4 + long:
                return
            self.kept = self.kept[end + 4 + long :]
            self.transport.write(REPLY)


async def main() -> None:
    server = await asyncio.get_running_loop().create_server(Sink, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    import uvloop

    uvloop.run(main())
