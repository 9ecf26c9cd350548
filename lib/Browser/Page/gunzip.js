// Undoes gzip: from bytes in a buffer of their own to an ArrayBuffer. Its text is given to workers, so it knows of nothing around it.
export const gunzip = async (packed) => {
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  // Who reads hears of what is wrong with them.
  writer.write(packed).catch(() => { });
  writer.close().catch(() => { });
  // Into one buffer, as long as the packed bytes say at their end: a Response, which would collect the parts, takes twice as long.
  const content = new Uint8Array(new DataView(packed.buffer).getUint32(packed.length - 4, true));
  let length = 0;
  for (const reader = readable.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return content.buffer;
    content.set(value, length);
    length += value.length;
  }
};
