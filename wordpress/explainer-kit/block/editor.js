/**
 * The block in the editor. It reads a story, says what is wrong with it, and saves its plain HTML in the post: what readers
 * have without script, and where this plugin is gone. No build: WordPress brings what it uses, and
 * `explainerKitEditor` is the kit's own reading of stories (editor/static-story.js).
 */
((wp, kit) => {
  'use strict';

  const { apiFetch, blockEditor, blocks, components, compose, element, i18n } = wp;
  const { createElement: h, Fragment, RawHTML, useEffect, useState } = element;
  const { __, sprintf } = i18n;
  const frameScript = new URL('../editor/frame-page.js', document.currentScript.src).href;

  const VIEWS = [
    ['story', __('The whole story', 'explainer-kit')],
    ['ladder', __('Ladder', 'explainer-kit')],
    ['timeline', __('Timeline', 'explainer-kit')],
    ['quotes', __('Quotes', 'explainer-kit')],
    ['quiz', __('Quiz', 'explainer-kit')],
    ['sources', __('Sources', 'explainer-kit')],
  ];

  /** Drawn, as the canvas lacks WordPress's font of icons. */
  const icon = h(
    'svg',
    { viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': true },
    h('path', {
      d: 'M4 19.5h5v-5h5v-5h5v-5',
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: 1.5,
    }),
  );

  /** A whole story is long: the post around it stays in reach. The space at the side is for numbers of lists. */
  const TEXT_STYLE = {
    maxHeight: '36em',
    overflow: 'auto',
    paddingInlineStart: '2em',
    marginInlineStart: '-2em',
  };

  const TAGS =
    /^(a|article|bdi|blockquote|cite|d[dlt]|details|em|fig(caption|ure)|footer|h[1-6]|header|img|li|ol|p|q|section|span|strong|summary|time|ul|explainer-[a-z]+)$/;
  const ATTRIBUTES = /^(alt|datetime|dir|height|lang|start|width)$/;

  /** What is shown of saved HTML: whoever pastes a block may not know what stands in it. */
  const harmless = (html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    for (const it of body.querySelectorAll('*')) {
      if (!TAGS.test(it.localName)) it.remove();
      for (const { name, value } of [...it.attributes])
        if (!ATTRIBUTES.test(name) && !(/^(href|src)$/.test(name) && /^https?:/i.test(value)))
          it.removeAttribute(name);
    }
    return body.innerHTML;
  };

  /** Text of the story at an address. */
  const fetchText = async (src) => {
    const answer = await fetch(src, { cache: 'no-cache' });
    // translators: %d: HTTP status.
    if (!answer.ok)
      throw new Error(sprintf(__('The server says %d.', 'explainer-kit'), answer.status));
    return answer.text();
  };

  /** Puts a story into the media library; gives its address. */
  const upload = async (file) => {
    const body = new FormData();
    body.append('file', file, file.name);
    const { source_url: address } = await apiFetch({ path: '/wp/v2/media', method: 'POST', body });
    return address;
  };

  /** The attributes that hang on a story and on how it is shown. */
  const shown = (story, view, headingLevel) => {
    const known = story.views.includes(view) ? view : 'story';
    return {
      view: known,
      lang: story.lang,
      dir: story.dir,
      fallback: story.html(known, headingLevel),
    };
  };

  function edit({ attributes, setAttributes }) {
    const { view, headingLevel, fallback } = attributes;
    // WordPress stores it so for authors without unfiltered HTML.
    const src = attributes.src.replaceAll('&amp;', '&');
    const [story, setStory] = useState();
    const [failure, setFailure] = useState('');
    const [isBusy, setBusy] = useState(false);
    const [isLive, setLive] = useState(false);
    const blockProps = blockEditor.useBlockProps();

    /** @param work gives a story and the attributes that follow */
    const attempt = async (work) => {
      setBusy(true);
      setFailure('');
      try {
        await work();
      } catch (error) {
        setFailure(
          // translators: %s: what is wrong.
          sprintf(__('The story can’t be used. %s', 'explainer-kit'), error.message || error),
        );
      }
      setBusy(false);
    };
    const take = (read, address) => {
      setStory(read);
      setAttributes({ src: address, ...shown(read, view, headingLevel) });
    };
    const takeFile = (file) =>
      attempt(async () => {
        const read = kit.read(await file.text());
        take(read, await upload(file));
      });
    const takeAddress = (address) =>
      attempt(async () => take(kit.read(await fetchText(address)), address));
    const change = (next) => {
      const { view: nextView = view, headingLevel: nextLevel = headingLevel } = next;
      setAttributes({ ...next, ...(story && shown(story, nextView, nextLevel)) });
    };

    // A post that is opened again says what it holds, and is not changed by that.
    useEffect(() => {
      if (!src || story) return;
      void attempt(async () => setStory(kit.read(await fetchText(src))));
    }, []);

    const source = h(Source, { src, isBusy, takeFile, takeAddress });
    const options = VIEWS.filter(
      ([value]) => value === 'story' || !story || story.views.includes(value),
    );
    const inspector = h(
      blockEditor.InspectorControls,
      null,
      h(
        components.PanelBody,
        { title: __('Story', 'explainer-kit') },
        h(components.SelectControl, {
          label: __('Show', 'explainer-kit'),
          value: view,
          options: options.map(([value, label]) => ({ value, label })),
          help: __(
            'The editor shows what readers have without script. “Try it” above shows the live view.',
            'explainer-kit',
          ),
          onChange: (value) => change({ view: value }),
          __nextHasNoMarginBottom: true,
        }),
        h(components.SelectControl, {
          label: __('Level of the heading', 'explainer-kit'),
          help: __('Continues the outline of the post.', 'explainer-kit'),
          value: String(headingLevel),
          options: ['2', '3', '4', '5', '6'].map((value) => ({ value, label: `H${value}` })),
          onChange: (value) => change({ headingLevel: Number(value) }),
          __nextHasNoMarginBottom: true,
        }),
        source,
      ),
    );

    if (!fallback)
      return h(
        'div',
        blockProps,
        h(
          components.Placeholder,
          {
            icon,
            label: __('Explainer', 'explainer-kit'),
            instructions: __(
              'Upload a story (a .json file), or name the address of one.',
              'explainer-kit',
            ),
            isColumnLayout: true,
          },
          h(Notices, { failure, story }),
          source,
        ),
      );
    return h(
      Fragment,
      null,
      inspector,
      story &&
        h(
          blockEditor.BlockControls,
          { group: 'other' },
          h(
            components.ToolbarButton,
            { isPressed: isLive, onClick: () => setLive(!isLive) },
            __('Try it', 'explainer-kit'),
          ),
        ),
      h(
        'div',
        blockProps,
        !src &&
          h(
            components.Notice,
            { status: 'info', isDismissible: false },
            __('Without a story file, readers get this text only.', 'explainer-kit'),
            source,
          ),
        h(Notices, { failure, story }),
        isLive && story
          ? h(Live, { story, view, headingLevel })
          : h(
              'div',
              { style: TEXT_STYLE },
              h(components.Disabled, null, h(RawHTML, null, harmless(fallback))),
            ),
      ),
    );
  }

  function Source({ src, isBusy, takeFile, takeAddress }) {
    const [address, setAddress] = useState(src);
    useEffect(() => setAddress(src), [src]);
    const isKnown = src !== '' && address === src;
    return h(
      components.Flex,
      { direction: 'column', gap: 3, align: 'flex-start', style: { width: '100%' } },
      h(
        components.Flex,
        { justify: 'flex-start', wrap: true },
        h(
          blockEditor.MediaUploadCheck,
          null,
          h(
            components.FormFileUpload,
            {
              variant: src ? 'secondary' : 'primary',
              accept: '.json,application/json',
              disabled: isBusy,
              onChange: ({ currentTarget }) => {
                const [file] = currentTarget.files;
                if (file) takeFile(file);
              },
            },
            __('Upload a story', 'explainer-kit'),
          ),
          h(blockEditor.MediaUpload, {
            allowedTypes: ['application/json'],
            title: __('Choose a story', 'explainer-kit'),
            onSelect: ({ url }) => takeAddress(url),
            render: ({ open }) =>
              h(
                components.Button,
                { variant: 'secondary', disabled: isBusy, onClick: open },
                __('Media Library', 'explainer-kit'),
              ),
          }),
        ),
        isBusy && h(components.Spinner),
      ),
      h(
        'div',
        { style: { width: '100%' } },
        h(components.TextControl, {
          label: __('Address of the story', 'explainer-kit'),
          type: 'url',
          value: address,
          onChange: setAddress,
          __nextHasNoMarginBottom: true,
        }),
      ),
      h(
        components.Button,
        {
          variant: 'secondary',
          disabled: isBusy || !/^https?:\/\/./.test(address),
          onClick: () => takeAddress(address),
        },
        isKnown ? __('Read again', 'explainer-kit') : __('Use this address', 'explainer-kit'),
      ),
    );
  }

  /** What went wrong, and what is wrong with the story: the first few, as `explainer-kit check` says all. */
  function Notices({ failure, story }) {
    const errors = story ? story.errors : [];
    if (!failure && !errors.length) return null;
    return h(
      'div',
      { style: { width: '100%', marginBottom: '1em' } },
      failure && h(components.Notice, { status: 'error', isDismissible: false }, failure),
      errors.length > 0 &&
        h(
          components.Notice,
          { status: 'warning', isDismissible: false },
          __('Parts of the story are left out:', 'explainer-kit'),
          h(
            'ul',
            null,
            errors.slice(0, 5).map((message, at) => h('li', { key: at }, message)),
            errors.length > 5 && h('li', null, '…'),
          ),
        ),
    );
  }

  /** The story as readers have it, in a frame that can reach nothing of the editor. */
  function Live({ story, view, headingLevel }) {
    const [height, setHeight] = useState(400);
    const ref = compose.useRefEffect((frame) => {
      const { defaultView } = frame.ownerDocument;
      const hear = ({ source, data }) => {
        if (source !== frame.contentWindow || data?.explainerKit !== 1 || data.type !== 'height')
          return;
        if (data.height >= 0 && data.height < 100000) setHeight(Math.ceil(data.height));
      };
      defaultView.addEventListener('message', hear);
      return () => defaultView.removeEventListener('message', hear);
    }, []);
    return h('iframe', {
      ref,
      title: __('The story as readers have it', 'explainer-kit'),
      sandbox: 'allow-scripts',
      srcDoc: story.page(view, headingLevel, frameScript),
      style: { width: '100%', border: 0, height: `${height}px` },
    });
  }

  blocks.registerBlockType('explainer-kit/story', {
    icon,
    edit,
    save: ({ attributes }) => h(RawHTML, null, attributes.fallback),
  });
})(window.wp, window.explainerKitEditor);
