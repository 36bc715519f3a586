/** The heading of a section that may stand at different depths: alone in the popover, or below a term in a list. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Level of the headings of the sections inside. */
export const SectionLevel = createContext<2 | 3 | 4>(2);

interface SectionHeadingProps {
  readonly id?: string;
  readonly children: ComponentChildren;
}

export function SectionHeading({ id, children }: SectionHeadingProps) {
  const Heading = `h${useContext(SectionLevel)}` as 'h2' | 'h3' | 'h4';
  return (
    <Heading class="section-heading" id={id}>
      {children}
    </Heading>
  );
}
