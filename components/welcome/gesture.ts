/** What there is to learn: seeing an explanation, writing a note, going through the article beside it. */
export type Gesture = 'explain' | 'note' | 'panel';
