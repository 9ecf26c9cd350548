// Files in one file, and out of one. Written as they are; read packed too, as other programs write them.

const signs = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 };
const sizes = { file: 30, entry: 46, end: 22 };
const stored = 0;
const deflated = 8;
// Names in UTF-8.
const flags = 0x0800;
const version = 20;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit++) byte = byte & 1 ? 0xedb88320 ^ (byte >>> 1) : byte >>> 1;
  return byte;
});

const checksum = (bytes) => {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = table[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return ~sum >>> 0;
};

const packedTime = (time) => time.getHours() << 11 | time.getMinutes() << 5 | time.getSeconds() >> 1;
const packedDate = (time) => time.getFullYear() - 1980 << 9 | time.getMonth() + 1 << 5 | time.getDate();

// Numbers one after another, each with its bytes, the lowest first.
const fields = (length, ...values) => {
  const view = new DataView(new ArrayBuffer(length));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
};

// A zip of texts: pairs of a name and a text.
export const zip = (files, time) => {
  const encoder = new TextEncoder();
  const parts = [];
  const entries = [];
  let offset = 0;
  for (const [name, text] of files) {
    const [label, content] = [encoder.encode(name), encoder.encode(text)];
    const common = [
      [2, version], [2, flags], [2, stored], [2, packedTime(time)], [2, packedDate(time)],
      [4, checksum(content)], [4, content.length], [4, content.length], [2, label.length],
    ];
    parts.push(fields(sizes.file, [4, signs.file], ...common, [2, 0]), label, content);
    // No extra field, no remark, one disk, no attributes.
    entries.push(fields(sizes.entry, [4, signs.entry], [2, version], ...common, [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), label);
    offset += sizes.file + label.length + content.length;
  }
  const length = entries.reduce((sum, part) => sum + part.length, 0);
  const end = fields(sizes.end, [4, signs.end], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, length], [4, offset], [2, 0]);
  return new Blob([...parts, ...entries, end], { type: "application/zip" });
};

export const isZip = (bytes) => bytes.length >= sizes.end && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === signs.file;

const unpack = async (bytes, length) => {
  const content = new Uint8Array(length);
  let at = 0;
  // More than it says would be let go at the first piece that is too much.
  for await (const piece of pieces(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")))) {
    if (at + piece.length > length) throw new Error("it is longer than it says");
    content.set(piece, at);
    at += piece.length;
  }
  return content.subarray(0, at);
};

async function* pieces(stream) {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}

// The files in a zip, each a name without folders and its bytes; no more bytes in all than are allowed.
export const unzip = async (bytes, most) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - sizes.end;
  while (end >= 0 && view.getUint32(end, true) !== signs.end) end--;
  if (end < 0) throw new Error("its end is missing");
  const files = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + sizes.entry > bytes.length || view.getUint32(at, true) !== signs.entry) throw new Error("its list of files is damaged");
    const method = view.getUint16(at + 10, true);
    const [sum, packed, length] = [16, 20, 24].map((place) => view.getUint32(at + place, true));
    const [label, extra, remark] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const file = view.getUint32(at + 42, true);
    const path = new TextDecoder().decode(bytes.subarray(at + sizes.entry, at + sizes.entry + label));
    at += sizes.entry + label + extra + remark;
    const name = path.split(/[\\/]/).at(-1);
    // A folder, or what a Mac puts beside each file.
    if (name === "" || path.startsWith("__MACOSX/")) continue;
    most -= length;
    if (most < 0) throw new Error("what is in it is too large");
    if (file + sizes.file > bytes.length || view.getUint32(file, true) !== signs.file) throw new Error(`${name} is not where it should be`);
    const begin = file + sizes.file + view.getUint16(file + 26, true) + view.getUint16(file + 28, true);
    const content = bytes.subarray(begin, begin + packed);
    if (method !== stored && method !== deflated) throw new Error(`${name} is packed in a way that is not known here`);
    const whole = method === stored ? content : await unpack(content, length).catch((problem) => { throw new Error(`${name}: ${problem.message}`); });
    if (whole.length !== length || checksum(whole) !== sum) throw new Error(`${name} is damaged`);
    files.push({ name, bytes: whole });
  }
  return files;
};
