<?php
/**
 * Installs WordPress into the folder of the working directory, with two users, and prints the SQLite error if there is one.
 * Run by test/wordpress/site.mjs.
 */

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = (string) parse_url( getenv( 'SITE' ), PHP_URL_HOST );
require getcwd() . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

// No mail is sent from a test.
function wp_new_blog_notification() {}

wp_install( 'The Test Herald', 'admin', 'admin@example.com', true, '', 'password' );
wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => 'password',
		'user_email' => 'author@example.com',
		'role'       => 'author',
	)
);
// The welcome guide of the editor stands in the way of a test.
foreach ( get_users() as $user ) {
	update_user_meta(
		$user->ID,
		$GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences',
		array(
			'core/edit-post' => array( 'welcomeGuide' => false, 'fullscreenMode' => false ),
			'core'           => array( 'welcomeGuide' => false, 'fullscreenMode' => false ),
			'_modified'      => gmdate( 'c' ),
		)
	);
}
switch_theme( 'twentytwentyfour' );
echo wp_json_encode(
	array(
		'version'   => get_bloginfo( 'version' ),
		'users'     => count( get_users() ),
		'author'    => user_can( get_user_by( 'login', 'author' ), 'unfiltered_html' ),
		'admin'     => user_can( get_user_by( 'login', 'admin' ), 'unfiltered_html' ),
	)
);
