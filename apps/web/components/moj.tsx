import type { SafeHtml } from './render-component.js';

/** Components of the MOJ design system, whose markup is written here because the package has no typed options. */

export interface SubNavigationItem {
  text: string;
  href: string;
  active?: boolean;
  /** A number beside the words, such as open tasks; left out when zero. */
  count?: number;
}

export const SubNavigation = ({ label, items }: { label: string; items: SubNavigationItem[] }): SafeHtml => (
  <nav class="moj-sub-navigation" aria-label={label}>
    <ul class="moj-sub-navigation__list">
      {items.map((item) => (
        <li class="moj-sub-navigation__item">
          <a class="moj-sub-navigation__link" href={item.href} aria-current={item.active ? 'page' : undefined}>
            {item.text}
            {item.count ? ` (${item.count})` : ''}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

export interface TimelineItem {
  title: SafeHtml | string;
  byline?: string;
  /** Machine-readable time and its words. */
  at: { value: string; words: string };
  description: SafeHtml;
  kind?: 'purported' | 'superseded';
  id?: string;
}

export const Timeline = ({ items }: { items: TimelineItem[] }): SafeHtml => (
  <div class="moj-timeline">
    {items.map((item) => (
      <div class={`moj-timeline__item${item.kind ? ` moj-timeline__item--${item.kind}` : ''}`} id={item.id}>
        <div class="moj-timeline__header">
          <h3 class="moj-timeline__title">{item.title}</h3>
          {item.byline ? <p class="moj-timeline__byline">by {item.byline}</p> : null}
        </div>
        <p class="moj-timeline__date">
          <time datetime={item.at.value}>{item.at.words}</time>
        </p>
        <div class="moj-timeline__description">{item.description}</div>
      </div>
    ))}
  </div>
);
