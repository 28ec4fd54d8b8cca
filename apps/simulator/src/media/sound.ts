const CODEC_DELAY = 312;
const FRAME_SAMPLES = 960;
/** 20 ms of silence in Opus: a CELT frame with nothing in it. */
const SILENCE = Buffer.from([0xf8, 0xff, 0xfe]);

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value >>> 0;
});

/** Ogg's own check sum: like CRC-32 but not reflected, so zlib's is of no use. */
const checkSum = (bytes: Buffer): number => bytes.reduce((sum, byte) => ((sum << 8) ^ (table[((sum >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0, 0);

function page(packets: readonly Buffer[], sequence: number, granule: number, flags: number): Buffer {
  const head = Buffer.alloc(27 + packets.length);
  head.write('OggS', 0, 'latin1');
  head.writeUInt8(flags, 5);
  head.writeBigInt64LE(BigInt(granule), 6);
  head.writeUInt32LE(0x0ba11e, 14);
  head.writeUInt32LE(sequence, 18);
  head.writeUInt8(packets.length, 26);
  packets.forEach((packet, at) => head.writeUInt8(packet.length, 27 + at));
  const whole = Buffer.concat([head, ...packets]);
  whole.writeUInt32LE(checkSum(whole), 22);
  return whole;
}

/** A voice note of so many seconds (at most five) in which nobody says anything: Ogg with Opus, as messengers record it. */
export function silentVoice(duration: number): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(19);
  head.write('OpusHead', 0, 'latin1');
  head.set([1, 1], 8);
  head.writeUInt16LE(CODEC_DELAY, 10);
  head.writeUInt32LE(48_000, 12);
  const tags = Buffer.alloc(8 + 4 + 5 + 4);
  tags.write('OpusTags', 0, 'latin1');
  tags.writeUInt32LE(5, 8);
  tags.write('Balie', 12, 'latin1');
  const frames = Math.round(Math.min(duration, 5) * 50);
  const sound = page(Array.from({ length: frames }, () => SILENCE), 2, frames * FRAME_SAMPLES, 4);
  return Uint8Array.from(Buffer.concat([page([head], 0, 0, 2), page([tags], 1, 0, 0), sound]));
}
