/** As much of a document as Preact asks for, for components to be rendered in Node. What a browser does besides is tested in browsers. */

export class TinyNode extends EventTarget {
  readonly nodeType: number;
  readonly localName: string;
  readonly childNodes: TinyNode[] = [];
  readonly attributes: { name: string; value: string }[] = [];
  readonly style = { setProperty: () => undefined, cssText: '' };
  parentNode: TinyNode | null = null;
  data: string;
  /** Of fields. */
  value = '';

  constructor(nodeType: number, localName: string, data = '') {
    super();
    this.nodeType = nodeType;
    this.localName = localName;
    this.data = data;
  }

  setSelectionRange(): void {
    // There is no caret.
  }

  focus(): void {
    tinyDocument.activeElement = this;
  }

  get firstChild(): TinyNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): TinyNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  get isConnected(): boolean {
    return this.parentNode?.isConnected ?? this.localName === 'root';
  }

  get textContent(): string {
    return this.nodeType === 3 ? this.data : this.childNodes.map((one) => one.textContent).join('');
  }

  /** This element's descendants and itself, in order. */
  get all(): TinyNode[] {
    return [this, ...this.childNodes.flatMap((child) => child.all)];
  }

  contains(other: TinyNode | null): boolean {
    return other !== null && this.all.includes(other);
  }

  insertBefore(child: TinyNode, before: TinyNode | null): TinyNode {
    child.remove();
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }

  appendChild(child: TinyNode): TinyNode {
    return this.insertBefore(child, null);
  }

  removeChild(child: TinyNode): TinyNode {
    child.remove();
    return child;
  }

  remove(): void {
    const siblings = this.parentNode?.childNodes;
    siblings?.splice(siblings.indexOf(this), 1);
    this.parentNode = null;
  }

  getAttribute(name: string): string | null {
    return this.attributes.find((one) => one.name === name)?.value ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.removeAttribute(name);
    this.attributes.push({ name, value: String(value) });
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((one) => one.name === name);
    if (at >= 0) this.attributes.splice(at, 1);
  }
}

export const tinyDocument = {
  activeElement: null as TinyNode | null,
  createElementNS: (_: string, name: string) => new TinyNode(1, name),
  createTextNode: (text: string) => new TinyNode(3, '#text', text),
};
