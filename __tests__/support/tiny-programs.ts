/** Bytes of an ELF file's headers, and where its program is put. */
const headers = 64 + 56
const address = 0x400000

/** Programs of some bytes for images without anything else: machine code in an ELF file of one segment, for linux/amd64 where no other is named. */
export const tinyPrograms = {
  /** Waits for ever. As PID 1 it is sent SIGTERM in vain. */
  pause: elf('uCIAAAAPBev3'),
  /** Ends at once with 0. */
  exit: elf('uDwAAAAx/w8F'),
  /** The same on linux/arm64: mov x0, #0; mov x8, #93; svc #0. */
  exitArm64: elf('AACA0qgLgNIBAADU', 183),
  /** Answers everything on port 8080 with `ok`: socket, bind, listen; then accept, read, write, close. */
  serve: elf(
    'uCkAAAC/AgAAAL4BAAAAMdIPBYnDSI01ZwAAAInfuhAAAAC4MQAAAA8Fid++EAAAALgyAAAADwWJ3zH2MdK4KwAAAA8FicVIgewABAAAie9Iiea6AAQAADHADwVIgcQABAAAie9IjTUnAAAAuigAAAC4AQAAAA8Fie+4AwAAAA8F67UCAB+QAAAAAAAAAAAAAAAASFRUUC8xLjAgMjAwIE9LDQpDb250ZW50LUxlbmd0aDogMg0KDQpvaw==',
  ),
  /** For a machine that nobody emulates: the kernel refuses it. */
  foreign: elf('AAAA', 0xf00d),
} as const

function elf(code: string, machine = 62): Buffer {
  const bytes = Buffer.from(code, 'base64')
  const file = Buffer.alloc(headers + bytes.length)
  file.write('\x7fELF\x02\x01\x01', 0, 'latin1')
  file.writeUInt16LE(2, 16)
  file.writeUInt16LE(machine, 18)
  file.writeUInt32LE(1, 20)
  file.writeBigUInt64LE(BigInt(address + headers), 24)
  file.writeBigUInt64LE(64n, 32)
  for (const [at, value] of [64, 56, 1, 64].entries()) file.writeUInt16LE(value, 52 + 2 * at)
  file.writeUInt32LE(1, 64)
  file.writeUInt32LE(5, 68)
  file.writeBigUInt64LE(BigInt(address), 80)
  file.writeBigUInt64LE(BigInt(address), 88)
  file.writeBigUInt64LE(BigInt(file.length), 96)
  file.writeBigUInt64LE(BigInt(file.length), 104)
  file.writeBigUInt64LE(4096n, 112)
  bytes.copy(file, headers)
  return file
}
