// The engine's files on their way to the worker: each a promise of an ArrayBuffer.

// In which order .NET asks for them: the worker's script, dotnet's, the runtime, its libraries; the course comes after all.
const ranks = [/^worker\.js$/, /\.js$/, /\.wasm$/, /^_framework\//];

// The largest of a rank first, since nobody waits for it in the end.
export const inOrder = (files) => files.sort((one, other) => one.rank - other.rank || other.size - one.size);

export class EngineFile {
  // The source is where it is unpacked from, which is for whoever does it.
  constructor(path, size, source) {
    Object.assign(this, { path, size, source });
    this.rank = ranks.findIndex((pattern) => pattern.test(path)) >>> 0;
    this.content = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }));
    // Who waits for a file hears of a problem; where nobody waits, nobody needs to.
    this.content.catch(() => { });
  }
}
