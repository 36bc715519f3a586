/** Chrome's prerendering (HTML speculation rules); missing in TypeScript's library and in Firefox. */
interface Document {
  readonly prerendering?: boolean;
}

/** Made at build by tools/vite-plugin-data.ts. */
declare module 'virtual:meipi/pack' {
  const pack: import('../core/glossary/concept.ts').GlossaryPack;
  export default pack;
}
declare module 'virtual:meipi/gate' {
  const hashes: string;
  export default hashes;
}
declare module 'virtual:meipi/fold-pairs' {
  const pairs: string;
  export default pairs;
}
declare module 'virtual:meipi/sample' {
  const lines: readonly string[];
  export default lines;
}
