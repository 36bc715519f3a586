/** A page with frames of every kind, and which of them may be read. */

/** Answers for all addresses below it: a listed site. */
export const FRAMES = 'http://meipi.localhost/frames';

const frame = (id: string, attributes: string) =>
  `<iframe id="${id}" width="300" height="150" ${attributes}></iframe>`;

/** By the frame's id: those of the page’s own site that show something. */
export const MAY_READ: Readonly<Record<string, boolean>> = {
  own: true,
  sister: true,
  stranger: false,
  unlisted: false,
  blank: false,
  written: false,
  tiny: false,
  hidden: false,
  faded: false,
};

/** @returns the page at an address; undefined: none */
export function framePage(host: string, path: string): string | undefined {
  if (path === '/frames') {
    return [
      frame('own', 'src="/inner"'),
      frame('sister', 'src="http://city.meipi.localhost/inner"'),
      frame('stranger', 'src="http://www.sxrb.com/inner"'),
      frame('unlisted', 'src="http://other.example/inner"'),
      frame('blank', ''),
      frame('written', 'srcdoc="<p>内文</p>"'),
      '<iframe id="tiny" width="1" height="1" frameborder="0" src="/inner"></iframe>',
      frame('hidden', 'style="display:none" src="/inner"'),
      frame('faded', 'style="opacity:0" src="/inner"'),
      // Of our site again, but within a stranger.
      frame('around', 'src="http://www.sxrb.com/around"'),
    ].join('');
  }
  if (path === '/around') return frame('deep', 'src="http://meipi.localhost/inner"');
  return path === '/inner' ? `<p>内文 ${host}</p>` : undefined;
}
