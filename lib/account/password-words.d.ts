// The language packages describe only their whole content; of three languages the ordinary words are enough.
declare module '@zxcvbn-ts/language-*' {
  const words: string[];
  export default words;
}
