/** Pieces of page and what a reader sees of them, for every browser. */

export interface VisibilityCase {
  readonly name: string;
  /** Put into the body of a page without styles of its own. */
  readonly html: string;
}

const around = (noise: string) => `<p>先读${noise}后读</p>`;
const span = (style: string, more = '') =>
  around(`<span style="${style}"${more}>看不见的话</span>`);
const rule = (css: string, html = around('<i class="n">看不见的话</i>')) =>
  `<style>${css}</style>${html}`;

/** Of each, “先读后读” is seen in one line, and nothing else. */
export const HIDDEN: readonly VisibilityCase[] = [
  { name: 'display: none', html: span('display:none') },
  { name: 'the attribute hidden', html: span('', ' hidden') },
  { name: 'hidden until found', html: span('display:inline-block', ' hidden="until-found"') },
  { name: 'visibility: hidden', html: span('visibility:hidden') },
  { name: 'opacity: 0', html: span('opacity:0') },
  { name: 'next to no opacity', html: span('opacity:.01') },
  {
    name: 'opacity: 0 further up',
    html: around('<span style="opacity:0"><b><i>看不见的话</i></b></span>'),
  },
  {
    name: 'content-visibility: hidden',
    html: span('content-visibility:hidden;display:inline-block'),
  },
  { name: 'font-size: 0', html: span('font-size:0') },
  { name: 'font-size: 1px', html: span('font-size:1px') },
  { name: 'transform: scale(0)', html: span('display:inline-block;transform:scale(0)') },
  { name: 'scale: 0', html: span('display:inline-block;scale:0') },
  { name: 'zoom: 0.01', html: span('display:inline-block;zoom:.01') },
  {
    name: 'a box without height',
    html: span('display:inline-block;height:0;overflow:hidden'),
  },
  {
    name: 'a box of one pixel',
    html: span('position:absolute;width:1px;height:1px;overflow:hidden'),
  },
  {
    name: 'a box of one pixel that clips',
    html: span('display:inline-block;width:1px;overflow:clip;white-space:nowrap'),
  },
  {
    name: 'a box without height further up',
    html: around(
      '<span style="display:inline-block;max-height:0;overflow:hidden"><b>看不见的话</b></span>',
    ),
  },
  { name: 'clip', html: span('position:absolute;clip:rect(0 0 0 0)') },
  { name: 'clip of one pixel', html: span('position:absolute;clip:rect(1px,1px,1px,1px)') },
  { name: 'clip-path: inset(50%)', html: span('position:absolute;clip-path:inset(50%)') },
  { name: 'clip-path: inset(100%)', html: span('position:absolute;clip-path:inset(100%)') },
  { name: 'clip-path: circle(0)', html: span('display:inline-block;clip-path:circle(0)') },
  {
    name: 'clip-path: polygon of one point',
    html: span('display:inline-block;clip-path:polygon(0 0,0 0,0 0)'),
  },
  { name: 'far to the left', html: span('position:absolute;left:-9999px') },
  { name: 'far to the left of the window', html: span('position:fixed;left:-9999px') },
  { name: 'far above', html: span('position:absolute;top:-9999px') },
  { name: 'far above, by its margin', html: span('float:left;margin-top:-9999px') },
  { name: 'far to the left, by its margin', html: span('float:left;margin-left:-9999px') },
  {
    name: 'far to the left, by a transform',
    html: span('display:inline-block;position:absolute;transform:translateX(-9999px)'),
  },
  {
    name: 'far to the left, by its indent',
    html: span('display:inline-block;text-indent:-9999px'),
  },
  {
    name: 'far to the left in a box that hides what flows over',
    html: `<div style="overflow:hidden">${span('position:absolute;left:-9999px')}</div>`,
  },
  { name: 'white on white', html: span('color:#fff') },
  { name: 'nearly white on white', html: span('color:#fdfdfd') },
  {
    name: 'the colour of the article behind it',
    html: `<div style="background:#f6f1e7">${span('color:rgb(246,241,231)')}</div>`,
  },
  {
    name: 'black on a black ground of its own',
    html: span('color:#000;background:#000'),
  },
  {
    name: 'white on a ground laid over another',
    html: `<div style="background:#000"><div style="background:rgb(255 255 255 / .99);color:#000">${span('color:#fff')}</div></div>`,
  },
  { name: 'transparent', html: span('color:transparent') },
  { name: 'next to transparent', html: span('color:rgb(0 0 0 / .02)') },
  { name: 'transparent in another notation', html: span('color:oklch(0.5 0.1 200 / 0)') },
  { name: 'filled with the ground’s colour', html: span('-webkit-text-fill-color:#fff') },
  {
    name: 'white on white, positioned',
    html: span('position:absolute;color:#fff'),
  },
  { name: 'an aria-hidden copy', html: span('font-size:0', ' aria-hidden="true"') },
  { name: 'by a rule, display: none', html: rule('.n{display:none}') },
  {
    name: 'by a rule, every other one',
    html: rule(
      '.n i:nth-child(even){color:#fff}',
      '<p class="n"><i>先读</i><i>看不见的话</i><i>后读</i></p>',
    ),
  },
  {
    name: 'a block between, hidden',
    html: '<div>先读<div style="display:none">看不见的话</div>后读</div>',
  },
  {
    name: 'a block between, far to the left',
    html: '<div>先读<div style="position:absolute;left:-999em">看不见的话</div>后读</div>',
  },
  { name: 'ruby annotations', html: '<p>先<ruby>读<rp>(</rp><rt>dú</rt><rp>)</rp></ruby>后读</p>' },
  {
    name: 'what is not text',
    html: around(
      '<script type="text/plain">看不见的话</script><style>/*看不见的话*/</style><template>看不见的话</template>' +
        '<!--看不见的话--><noscript>看不见的话</noscript><datalist><option>看不见的话</option></datalist>' +
        '<img alt="看不见的话" title="看不见的话" width="1" height="1">',
    ),
  },
];

/** Of each, “看得见的话” is seen. */
export const SEEN: readonly VisibilityCase[] = [
  {
    name: 'in a box that shows more on demand',
    html: '<div style="max-height:60px;overflow:hidden"><p>开头</p><p style="margin-top:400px">看得见的话</p></div>',
  },
  {
    name: 'in a box that scrolls, scrolled away',
    html:
      '<div style="height:80px;overflow:auto" onscroll="1" class="scrolled"><p>看得见的话</p><p style="height:9000px">末尾</p></div>' +
      '<script>document.querySelector(".scrolled").scrollTop = 8000</script>',
  },
  {
    name: 'on a page of a carousel that was turned',
    html:
      '<div style="width:300px;overflow:hidden"><div style="display:flex;width:300px;transform:translateX(-1500px)">' +
      '<p style="flex:0 0 300px">看得见的话</p><p style="flex:0 0 300px">二</p><p style="flex:0 0 300px">三</p>' +
      '<p style="flex:0 0 300px">四</p><p style="flex:0 0 300px">五</p><p style="flex:0 0 300px">六</p></div></div>',
  },
  {
    name: 'on a page of a carousel just beside the shown one',
    html:
      '<div style="position:relative;width:300px;height:90px;overflow:hidden">' +
      '<p style="position:absolute;left:-300px;width:300px">看得见的话</p><p>二</p></div>',
  },
  {
    name: 'white on a picture',
    html: '<div style="background:#fff url(data:,)"><p style="color:#fff">看得见的话</p></div>',
  },
  {
    name: 'white on a gradient',
    html: '<div style="background-image:linear-gradient(#333,#666)"><p style="color:#fff">看得见的话</p></div>',
  },
  {
    name: 'white on a layer behind it',
    html:
      '<div style="position:relative"><div style="height:50px;background:#036"></div>' +
      '<p style="position:absolute;top:0;margin:0;color:#fff">看得见的话</p></div>',
  },
  {
    name: 'white on an image behind it',
    html:
      '<div style="position:relative"><img alt="" style="width:400px;height:60px">' +
      '<p style="position:absolute;top:0;margin:0;color:#fff">看得见的话</p></div>',
  },
  {
    name: 'white on the ground that a pseudo-element paints',
    html: '<style>.t{position:relative;color:#fff}.t::before{content:"";position:absolute;inset:0;z-index:-1;background:#036}</style><p class="t">看得见的话</p>',
  },
  {
    name: 'white, moved out of its white box onto a dark one',
    html:
      '<div style="background:#036;height:200px"></div>' +
      '<div style="background:#fff;height:20px"><p style="position:relative;top:-100px;margin:0;color:#fff">看得见的话</p></div>',
  },
  {
    name: 'letters cut out of a gradient',
    html: '<p style="background:linear-gradient(red,blue);-webkit-background-clip:text;background-clip:text;color:transparent">看得见的话</p>',
  },
  {
    name: 'transparent letters with a shadow',
    html: '<p style="color:transparent;text-shadow:0 0 1px #333">看得见的话</p>',
  },
  {
    name: 'transparent letters with an outline',
    html: '<p style="color:transparent;-webkit-text-stroke:1px #333">看得见的话</p>',
  },
  { name: 'pale, but to be seen', html: '<p style="color:#e4e4e4">看得见的话</p>' },
  { name: 'half transparent', html: '<p style="opacity:.3">看得见的话</p>' },
  { name: 'a box without a box', html: '<div style="display:contents"><p>看得见的话</p></div>' },
  {
    name: 'a box without a box around text',
    html: '<p><span style="display:contents">看得见的话</span></p>',
  },
  { name: 'inert', html: '<div inert><p>看得见的话</p></div>' },
  {
    name: 'shown again in what is hidden',
    html: '<div style="visibility:hidden"><p style="visibility:visible">看得见的话</p></div>',
  },
  {
    name: 'a size of its own in a box of size 0',
    html: '<div style="font-size:0"><span style="font-size:16px">看得见的话</span></div>',
  },
  {
    name: 'in an open details',
    html: '<details open><summary>头</summary><p>看得见的话</p></details>',
  },
  {
    name: 'the summary of a closed details',
    html: '<details><summary>看得见的话</summary><p>其余</p></details>',
  },
  {
    name: 'positioned out of a box without height',
    html:
      '<div style="position:relative;height:100px"><div style="height:0;overflow:hidden">' +
      '<p style="position:absolute;top:10px">看得见的话</p></div></div>',
  },
  {
    name: 'far down in what is laid out later',
    html: '<div style="height:20000px"></div><div style="content-visibility:auto"><p>看得见的话</p></div>',
  },
  { name: 'in a shape', html: '<p style="clip-path:inset(2px round 6px)">看得见的话</p>' },
  { name: 'in a circle', html: '<p style="clip-path:circle(60%)">看得见的话</p>' },
  { name: 'clipped without a position', html: '<p style="clip:rect(0 0 0 0)">看得见的话</p>' },
  {
    name: 'in a body without height that hides what flows over',
    html: '<style>body{height:0;overflow:hidden}</style><p>看得见的话</p>',
  },
  {
    name: 'in vertical lines',
    html: '<div style="writing-mode:vertical-rl;height:200px">看得见的话</div>',
  },
];

/** What is read: ¶ for the end of a block, ⏎ for `<br>`, ￼ for what is seen but not read. */
export const LINES: readonly (VisibilityCase & { readonly text: string })[] = [
  { name: 'paragraphs', html: '<p>一</p>\n<p>二</p>', text: '一¶二' },
  { name: 'a line break', html: '<p>零工<br>市场</p>', text: '零工⏎市场' },
  {
    name: 'inline elements',
    html: '<p>零<b>工</b><em>市</em><a href="/">场</a></p>',
    text: '零工市场',
  },
  { name: 'a place to break', html: '<p>零工<wbr>市&shy;场</p>', text: '零工市\u00ad场' },
  { name: 'an unknown element', html: '<p>零工<st1:place>市场</st1:place></p>', text: '零工市场' },
  { name: 'a comment', html: '<p>零工<!-- 栏 -->市场</p>', text: '零工市场' },
  { name: 'cells of a table', html: '<table><tr><td>零工<td>市场</table>', text: '零工¶市场' },
  { name: 'items of a list', html: '<ul><li>零工<li>市场</ul>', text: '零工¶市场' },
  { name: 'a rule', html: '<div>零工<hr>市场</div>', text: '零工¶市场' },
  { name: 'an empty block', html: '<div>零工<div></div>市场</div>', text: '零工¶市场' },
  { name: 'a hidden empty block', html: '<div>零工<div hidden></div>市场</div>', text: '零工市场' },
  {
    name: 'inline elements shown as blocks',
    html: '<style>.t span{display:block}</style><div class="t"><span>零工</span><span>市场</span></div>',
    text: '零工¶市场',
  },
  {
    name: 'blocks shown as inline elements',
    html: '<style>.t div{display:inline}</style><div class="t"><div>零工</div><div>市场</div></div>',
    text: '零工市场',
  },
  {
    name: 'a big initial',
    html: '<p><span style="float:left;font-size:3em">零</span>工市场</p>',
    text: '零工市场',
  },
  { name: 'code in a line', html: '<p>零工<code>if</code>市场</p>', text: '零工￼市场' },
  {
    name: 'a hidden field in a line',
    html: '<p>零工<input type="hidden" value="x">市场</p>',
    text: '零工市场',
  },
  {
    name: 'an editor in a line',
    html: '<p>零工<span contenteditable>直播</span>市场</p>',
    text: '零工￼市场',
  },
  { name: 'lines set by hand', html: '<pre>零工\n市场</pre>', text: '零工\n市场' },
  {
    name: 'words with blanks',
    html: '<p>new <b>quality</b> <i>forces</i></p>',
    text: 'new quality forces',
  },
  {
    name: 'a shadow root with slots',
    html:
      '<div><template shadowrootmode="open"><p>一<slot name="b"></slot></p><slot></slot><p>五</p></template>' +
      '<p>四</p><b slot="b">二<i>三</i></b></div>',
    text: '一二三¶四¶五',
  },
  {
    name: 'nested shadow roots',
    html:
      '<div><template shadowrootmode="open"><p>零工</p>' +
      '<section><template shadowrootmode="open"><p>市场</p></template><p>没有位置</p></section></template></div>',
    text: '零工¶市场',
  },
  {
    name: 'what a slot holds until it is filled',
    html: '<div><template shadowrootmode="open"><slot>零工市场</slot></template></div>',
    text: '零工市场',
  },
];
