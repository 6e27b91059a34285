// Generated from govuk-frontend 6.6.0 by tools/build-web.mjs --wrappers. Not edited by hand.

import { renderComponent, type SafeHtml } from '../render-component.js';

export interface AccordionParams {
  id: string;
  headingLevel?: number;
  classes?: string;
  attributes?: Record<string, unknown>;
  rememberExpanded?: boolean;
  hideAllSectionsText?: string;
  hideSectionText?: string;
  hideSectionAriaLabelText?: string;
  showAllSectionsText?: string;
  showSectionText?: string;
  showSectionAriaLabelText?: string;
  items: {
    heading: {
      text?: string;
      html?: SafeHtml;
    };
    summary?: {
      text?: string;
      html?: SafeHtml;
    };
    content: {
      text?: string;
      html?: SafeHtml;
    };
    expanded?: boolean;
  }[];
}

export const govukAccordion = (params: AccordionParams): SafeHtml => renderComponent('accordion', params);

export interface BackLinkParams {
  text?: string;
  html?: SafeHtml;
  href: string;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukBackLink = (params: BackLinkParams): SafeHtml => renderComponent('back-link', params);

export interface BreadcrumbsParams {
  items: {
    text?: string;
    html?: SafeHtml;
    href?: string;
    attributes?: Record<string, unknown>;
  }[];
  classes?: string;
  collapseOnMobile?: boolean;
  attributes?: Record<string, unknown>;
  labelText?: string;
}

export const govukBreadcrumbs = (params: BreadcrumbsParams): SafeHtml => renderComponent('breadcrumbs', params);

export interface ButtonParams {
  text?: string;
  html?: SafeHtml;
  type?: string;
  name?: string;
  value?: string;
  disabled?: boolean;
  href?: string;
  classes?: string;
  attributes?: Record<string, unknown>;
  preventDoubleClick?: boolean;
  isStartButton?: boolean;
  id?: string;
}

export const govukButton = (params: ButtonParams): SafeHtml => renderComponent('button', params);

export interface CharacterCountParams {
  id?: string;
  name: string;
  rows?: string;
  value?: string;
  maxlength: string;
  maxwords: string;
  threshold?: string;
  countType?: string;
  label: LabelParams;
  hint?: HintParams;
  errorMessage?: ErrorMessageParams;
  formGroup?: {
    classes?: string;
    attributes?: Record<string, unknown>;
    beforeInput?: {
      text?: string;
      html?: SafeHtml;
    };
    afterInput?: {
      text?: string;
      html?: SafeHtml;
    };
  };
  classes?: string;
  attributes?: Record<string, unknown>;
  spellcheck?: boolean;
  countMessage?: {
    classes?: string;
  };
  textareaDescriptionText?: string;
  charactersUnderLimitText?: Record<string, unknown>;
  charactersAtLimitText?: string;
  charactersOverLimitText?: Record<string, unknown>;
  wordsUnderLimitText?: Record<string, unknown>;
  wordsAtLimitText?: string;
  wordsOverLimitText?: Record<string, unknown>;
}

export const govukCharacterCount = (params: CharacterCountParams): SafeHtml => renderComponent('character-count', params);

export interface CheckboxesParams {
  describedBy?: string;
  fieldset?: FieldsetParams;
  hint?: HintParams;
  errorMessage?: ErrorMessageParams;
  formGroup?: {
    classes?: string;
    attributes?: Record<string, unknown>;
    beforeInputs?: {
      text?: string;
      html?: SafeHtml;
    };
    afterInputs?: {
      text?: string;
      html?: SafeHtml;
    };
  };
  idPrefix?: string;
  name: string;
  items: {
    text?: string;
    html?: SafeHtml;
    id?: string;
    name?: string;
    value: string;
    label?: LabelParams;
    hint?: HintParams;
    divider?: string;
    checked?: boolean;
    conditional?: {
      html?: SafeHtml;
    };
    behaviour?: string;
    disabled?: boolean;
    attributes?: Record<string, unknown>;
  }[];
  values?: string[];
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukCheckboxes = (params: CheckboxesParams): SafeHtml => renderComponent('checkboxes', params);

export interface CookieBannerParams {
  ariaLabel?: string;
  hidden?: boolean;
  classes?: string;
  attributes?: Record<string, unknown>;
  messages: {
    headingText?: string;
    headingHtml?: SafeHtml;
    text?: string;
    html?: SafeHtml;
    actions?: {
      text: string;
      type?: string;
      href?: string;
      name?: string;
      value?: string;
      classes?: string;
      attributes?: Record<string, unknown>;
    }[];
    hidden?: boolean;
    role?: string;
    classes?: string;
    attributes?: Record<string, unknown>;
  }[];
}

export const govukCookieBanner = (params: CookieBannerParams): SafeHtml => renderComponent('cookie-banner', params);

export interface DateInputParams {
  id: string;
  namePrefix?: string;
  items?: {
    id?: string;
    name: string;
    label?: string;
    value?: string;
    error?: boolean;
    autocomplete?: string;
    pattern?: string;
    classes?: string;
    attributes?: Record<string, unknown>;
  }[];
  hint?: HintParams;
  errorMessage?: ErrorMessageParams;
  formGroup?: {
    classes?: string;
    attributes?: Record<string, unknown>;
    beforeInputs?: {
      text?: string;
      html?: SafeHtml;
    };
    afterInputs?: {
      text?: string;
      html?: SafeHtml;
    };
  };
  fieldset?: FieldsetParams;
  day?: Record<string, unknown>;
  month?: Record<string, unknown>;
  year?: Record<string, unknown>;
  values?: {
    day?: string;
    month?: string;
    year?: string;
  };
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukDateInput = (params: DateInputParams): SafeHtml => renderComponent('date-input', params);

export interface DetailsParams {
  summaryText?: string;
  summaryHtml?: SafeHtml;
  text?: string;
  html?: SafeHtml;
  id?: string;
  open?: boolean;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukDetails = (params: DetailsParams): SafeHtml => renderComponent('details', params);

export interface ErrorMessageParams {
  text?: string;
  html?: SafeHtml;
  id?: string;
  classes?: string;
  attributes?: Record<string, unknown>;
  visuallyHiddenText?: string;
}

export const govukErrorMessage = (params: ErrorMessageParams): SafeHtml => renderComponent('error-message', params);

export interface ErrorSummaryParams {
  titleText?: string;
  titleHtml?: SafeHtml;
  descriptionText?: string;
  descriptionHtml?: SafeHtml;
  errorList?: {
    href?: string;
    text?: string;
    html?: SafeHtml;
    attributes?: Record<string, unknown>;
  }[];
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukErrorSummary = (params: ErrorSummaryParams): SafeHtml => renderComponent('error-summary', params);

export interface ExitThisPageParams {
  text?: string;
  html?: SafeHtml;
  redirectUrl?: string;
  id?: string;
  classes?: string;
  attributes?: Record<string, unknown>;
  activatedText?: string;
  timedOutText?: string;
  pressTwoMoreTimesText?: string;
  pressOneMoreTimeText?: string;
}

export const govukExitThisPage = (params: ExitThisPageParams): SafeHtml => renderComponent('exit-this-page', params);

export interface FeedbackParams {
  titleText?: string;
  titleHtml?: SafeHtml;
  headingLevel?: number;
  text?: string;
  html?: SafeHtml;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukFeedback = (params: FeedbackParams): SafeHtml => renderComponent('feedback', params);

export interface FieldsetParams {
  describedBy?: string;
  legend?: {
    text?: string;
    html?: SafeHtml;
    classes?: string;
    isPageHeading?: boolean;
  };
  classes?: string;
  role?: string;
  attributes?: Record<string, unknown>;
  html?: SafeHtml;
}

export const govukFieldset = (params: FieldsetParams): SafeHtml => renderComponent('fieldset', params);

export interface FileUploadParams {
  name: string;
  id?: string;
  disabled?: boolean;
  multiple?: boolean;
  describedBy?: string;
  label: LabelParams;
  hint?: HintParams;
  errorMessage?: ErrorMessageParams;
  formGroup?: {
    classes?: string;
    attributes?: Record<string, unknown>;
    beforeInput?: {
      text?: string;
      html?: SafeHtml;
    };
    afterInput?: {
      text?: string;
      html?: SafeHtml;
    };
  };
  javascript?: boolean;
  chooseFilesButtonText?: string;
  dropInstructionText?: string;
  multipleFilesChosenText?: Record<string, unknown>;
  noFileChosenText?: string;
  enteredDropZoneText?: string;
  leftDropZoneText?: string;
  classes?: string;
  attributes?: Record<string, unknown>;
  wrapperClasses?: string;
  wrapperAttributes?: Record<string, unknown>;
}

export const govukFileUpload = (params: FileUploadParams): SafeHtml => renderComponent('file-upload', params);

export interface FooterParams {
  meta?: {
    visuallyHiddenTitle?: string;
    html?: SafeHtml;
    text?: string;
    items?: {
      text: string;
      href: string;
      attributes?: Record<string, unknown>;
    }[];
  };
  navigation?: {
    title: string;
    columns?: number;
    width?: string;
    items?: {
      text: string;
      href: string;
      attributes?: Record<string, unknown>;
    }[];
  }[];
  contentLicence?: {
    text?: string;
    html?: SafeHtml;
  };
  copyright?: {
    text?: string;
    html?: SafeHtml;
  };
  containerClasses?: string;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukFooter = (params: FooterParams): SafeHtml => renderComponent('footer', params);

export interface GenericHeaderParams {
  url?: string;
  logoText?: string;
  logoHtml?: SafeHtml;
  containerClasses?: string;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukGenericHeader = (params: GenericHeaderParams): SafeHtml => renderComponent('generic-header', params);

export interface HeaderParams {
  homepageUrl?: string;
  productName?: string;
  containerClasses?: string;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukHeader = (params: HeaderParams): SafeHtml => renderComponent('header', params);

export interface HintParams {
  text?: string;
  html?: SafeHtml;
  id?: string;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukHint = (params: HintParams): SafeHtml => renderComponent('hint', params);

export interface InputParams {
  id?: string;
  name: string;
  type?: string;
  inputmode?: string;
  value?: string;
  disabled?: boolean;
  describedBy?: string;
  label: LabelParams;
  hint?: HintParams;
  errorMessage?: ErrorMessageParams;
  prefix?: {
    text?: string;
    html?: SafeHtml;
    classes?: string;
    attributes?: Record<string, unknown>;
  };
  suffix?: {
    text?: string;
    html?: SafeHtml;
    classes?: string;
    attributes?: Record<string, unknown>;
  };
  formGroup?: {
    classes?: string;
    attributes?: Record<string, unknown>;
    beforeInput?: {
      text?: string;
      html?: SafeHtml;
    };
    afterInput?: {
      text?: string;
      html?: SafeHtml;
    };
  };
  classes?: string;
  autocomplete?: string;
  pattern?: string;
  spellcheck?: boolean;
  autocapitalize?: string;
  inputWrapper?: {
    classes?: string;
    attributes?: Record<string, unknown>;
  };
  attributes?: Record<string, unknown>;
}

export const govukInput = (params: InputParams): SafeHtml => renderComponent('input', params);

export interface InsetTextParams {
  text?: string;
  html?: SafeHtml;
  id?: string;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukInsetText = (params: InsetTextParams): SafeHtml => renderComponent('inset-text', params);

export interface LabelParams {
  text?: string;
  html?: SafeHtml;
  for?: string;
  isPageHeading?: boolean;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukLabel = (params: LabelParams): SafeHtml => renderComponent('label', params);

export interface LanguageNavigationParams {
  items: {
    text?: string;
    html?: SafeHtml;
    lang: string;
    hrefLang?: string;
    dir?: string;
    href?: string;
    current?: boolean;
    languageDescriptionText?: string;
    classes?: string;
    attributes?: Record<string, unknown>;
  }[];
  ariaLabel?: string;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukLanguageNavigation = (params: LanguageNavigationParams): SafeHtml => renderComponent('language-navigation', params);

export interface NotificationBannerParams {
  text?: string;
  html?: SafeHtml;
  titleText?: string;
  titleHtml?: SafeHtml;
  titleHeadingLevel?: string;
  type?: string;
  role?: string;
  titleId?: string;
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukNotificationBanner = (params: NotificationBannerParams): SafeHtml => renderComponent('notification-banner', params);

export interface PaginationParams {
  items?: {
    number?: string;
    visuallyHiddenText?: string;
    href?: string;
    current?: boolean;
    ellipsis?: boolean;
    attributes?: Record<string, unknown>;
  }[];
  previous?: {
    text?: string;
    html?: SafeHtml;
    labelText?: string;
    href: string;
    attributes?: Record<string, unknown>;
  };
  next?: {
    text?: string;
    html?: SafeHtml;
    labelText?: string;
    href: string;
    attributes?: Record<string, unknown>;
  };
  landmarkLabel?: string;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukPagination = (params: PaginationParams): SafeHtml => renderComponent('pagination', params);

export interface PanelParams {
  titleText?: string;
  titleHtml?: SafeHtml;
  headingLevel?: number;
  text?: string;
  html?: SafeHtml;
  classes?: string;
  attributes?: Record<string, unknown>;
  actions?: {
    items?: {
      text: string;
      type?: string;
      href?: string;
      classes?: string;
      attributes?: Record<string, unknown>;
    }[];
    classes?: string;
    attributes?: Record<string, unknown>;
  };
}

export const govukPanel = (params: PanelParams): SafeHtml => renderComponent('panel', params);

export interface PasswordInputParams {
  id?: string;
  name: string;
  value?: string;
  disabled?: boolean;
  describedBy?: string;
  label: LabelParams;
  hint?: HintParams;
  errorMessage?: ErrorMessageParams;
  formGroup?: {
    classes?: string;
    attributes?: Record<string, unknown>;
    beforeInput?: {
      text?: string;
      html?: SafeHtml;
    };
    afterInput?: {
      text?: string;
      html?: SafeHtml;
    };
  };
  classes?: string;
  autocomplete?: string;
  attributes?: Record<string, unknown>;
  showPasswordText?: string;
  hidePasswordText?: string;
  showPasswordAriaLabelText?: string;
  hidePasswordAriaLabelText?: string;
  passwordShownAnnouncementText?: string;
  passwordHiddenAnnouncementText?: string;
  button?: {
    classes?: string;
  };
}

export const govukPasswordInput = (params: PasswordInputParams): SafeHtml => renderComponent('password-input', params);

export interface PhaseBannerParams {
  text?: string;
  html?: SafeHtml;
  tag: TagParams;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukPhaseBanner = (params: PhaseBannerParams): SafeHtml => renderComponent('phase-banner', params);

export interface RadiosParams {
  fieldset?: FieldsetParams;
  hint?: HintParams;
  errorMessage?: ErrorMessageParams;
  formGroup?: {
    classes?: string;
    attributes?: Record<string, unknown>;
    beforeInputs?: {
      text?: string;
      html?: SafeHtml;
    };
    afterInputs?: {
      text?: string;
      html?: SafeHtml;
    };
  };
  idPrefix?: string;
  name: string;
  items: {
    text?: string;
    html?: SafeHtml;
    id?: string;
    value: string;
    label?: LabelParams;
    hint?: HintParams;
    divider?: string;
    checked?: boolean;
    conditional?: {
      html?: SafeHtml;
    };
    disabled?: boolean;
    attributes?: Record<string, unknown>;
  }[];
  value?: string;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukRadios = (params: RadiosParams): SafeHtml => renderComponent('radios', params);

export interface SelectParams {
  id?: string;
  name: string;
  items: {
    value?: string;
    text: string;
    selected?: boolean;
    disabled?: boolean;
    attributes?: Record<string, unknown>;
  }[];
  value?: string;
  disabled?: boolean;
  describedBy?: string;
  label: LabelParams;
  hint?: HintParams;
  errorMessage?: ErrorMessageParams;
  formGroup?: {
    classes?: string;
    attributes?: Record<string, unknown>;
    beforeInput?: {
      text?: string;
      html?: SafeHtml;
    };
    afterInput?: {
      text?: string;
      html?: SafeHtml;
    };
  };
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukSelect = (params: SelectParams): SafeHtml => renderComponent('select', params);

export interface ServiceNavigationParams {
  classes?: string;
  attributes?: Record<string, unknown>;
  ariaLabel?: string;
  menuButtonText?: string;
  menuButtonLabel?: string;
  navigationLabel?: string;
  navigationId?: string;
  navigationClasses?: string;
  collapseNavigationOnMobile?: boolean;
  serviceName?: string;
  serviceUrl?: string;
  navigation: {
    current?: boolean;
    active?: boolean;
    html?: SafeHtml;
    text?: string;
    href?: string;
    attributes?: Record<string, unknown>;
  }[];
  slots?: {
    start?: SafeHtml;
    end?: SafeHtml;
    navigationStart?: SafeHtml;
    navigationEnd?: SafeHtml;
  };
}

export const govukServiceNavigation = (params: ServiceNavigationParams): SafeHtml => renderComponent('service-navigation', params);

export interface SkipLinkParams {
  text?: string;
  html?: SafeHtml;
  href?: string;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukSkipLink = (params: SkipLinkParams): SafeHtml => renderComponent('skip-link', params);

export interface SummaryListParams {
  rows: {
    classes?: string;
    key: {
      text?: string;
      html?: SafeHtml;
      classes?: string;
    };
    value: {
      text?: string;
      html?: SafeHtml;
      classes?: string;
    };
    actions?: {
      items?: {
        href: string;
        text?: string;
        html?: SafeHtml;
        visuallyHiddenText?: string;
        classes?: string;
        attributes?: Record<string, unknown>;
      }[];
      classes?: string;
    };
  }[];
  card?: {
    title?: {
      text?: string;
      html?: SafeHtml;
      headingLevel?: number;
      classes?: string;
    };
    actions?: {
      items?: {
        href: string;
        text?: string;
        html?: SafeHtml;
        visuallyHiddenText?: string;
        classes?: string;
        attributes?: Record<string, unknown>;
      }[];
      classes?: string;
    };
    classes?: string;
    attributes?: Record<string, unknown>;
  };
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukSummaryList = (params: SummaryListParams): SafeHtml => renderComponent('summary-list', params);

export interface TableParams {
  rows: {
    text?: string;
    html?: SafeHtml;
    format?: string;
    classes?: string;
    colspan?: number;
    rowspan?: number;
    attributes?: Record<string, unknown>;
  }[];
  head?: {
    text?: string;
    html?: SafeHtml;
    format?: string;
    classes?: string;
    colspan?: number;
    rowspan?: number;
    attributes?: Record<string, unknown>;
  }[];
  caption?: string;
  captionClasses?: string;
  firstCellIsHeader?: boolean;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukTable = (params: TableParams): SafeHtml => renderComponent('table', params);

export interface TabsParams {
  id?: string;
  idPrefix?: string;
  title?: string;
  items: {
    id: string;
    label: string;
    attributes?: Record<string, unknown>;
    panel: {
      text?: string;
      html?: SafeHtml;
      attributes?: Record<string, unknown>;
    };
  }[];
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukTabs = (params: TabsParams): SafeHtml => renderComponent('tabs', params);

export interface TagParams {
  text?: string;
  html?: SafeHtml;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukTag = (params: TagParams): SafeHtml => renderComponent('tag', params);

export interface TaskListParams {
  items: {
    title: {
      text?: string;
      html?: SafeHtml;
      classes?: string;
    };
    hint?: {
      text?: string;
      html?: SafeHtml;
    };
    status: {
      tag?: TagParams;
      text?: string;
      html?: SafeHtml;
      classes?: string;
    };
    href?: string;
    classes?: string;
  }[];
  classes?: string;
  attributes?: Record<string, unknown>;
  idPrefix?: string;
}

export const govukTaskList = (params: TaskListParams): SafeHtml => renderComponent('task-list', params);

export interface TextareaParams {
  id?: string;
  name: string;
  spellcheck?: boolean;
  rows?: string;
  value?: string;
  disabled?: boolean;
  describedBy?: string;
  label: LabelParams;
  hint?: HintParams;
  errorMessage?: ErrorMessageParams;
  formGroup?: {
    classes?: string;
    attributes?: Record<string, unknown>;
    beforeInput?: {
      text?: string;
      html?: SafeHtml;
    };
    afterInput?: {
      text?: string;
      html?: SafeHtml;
    };
  };
  classes?: string;
  autocomplete?: string;
  attributes?: Record<string, unknown>;
}

export const govukTextarea = (params: TextareaParams): SafeHtml => renderComponent('textarea', params);

export interface WarningTextParams {
  text?: string;
  html?: SafeHtml;
  iconFallbackText?: string;
  classes?: string;
  attributes?: Record<string, unknown>;
}

export const govukWarningText = (params: WarningTextParams): SafeHtml => renderComponent('warning-text', params);
