<?php
/**
 * Plugin Name:       Explainer Kit
 * Description:       A block for sourced stories: an escalation ladder, a timeline, quotes, a quiz and the sources. Readers without script read the same as plain text.
 * Version:           @version@
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://spdx.org/licenses/MIT.html
 * Text Domain:       explainer-kit
 *
 * Nothing is stored but what stands in posts and in the media library, so that there is nothing to uninstall.
 *
 * @package ExplainerKit
 */

namespace ExplainerKit;

defined( 'ABSPATH' ) || exit;

const VERSION = '@version@';
const FILE    = __FILE__;

/** What a story can be shown as; each has a tag of its own, `explainer-quiz` and so on. */
const VIEWS = array( 'story', 'ladder', 'timeline', 'quotes', 'quiz', 'sources' );

require_once __DIR__ . '/includes/block.php';
require_once __DIR__ . '/includes/kses.php';
require_once __DIR__ . '/includes/uploads.php';
