<?php
/**
 * Plugin Name: For tests only: WordPress may fetch from this machine, and asks nothing of the world outside.
 */

add_filter(
	'http_request_host_is_external',
	static function ( $is_external, $host ) {
		return '127.0.0.1' === $host ? true : $is_external;
	},
	10,
	2
);
add_filter(
	'http_allowed_safe_ports',
	static function ( $ports, $host, $url ) {
		return array_merge( $ports, array( (int) parse_url( $url, PHP_URL_PORT ) ) );
	},
	10,
	3
);
add_filter(
	'pre_http_request',
	static function ( $answer, $options, $url ) {
		return '127.0.0.1' === parse_url( $url, PHP_URL_HOST ) ? $answer : new WP_Error( 'offline', 'Tests ask nothing of the world outside.' );
	},
	10,
	3
);
// Pictures of people come from elsewhere.
add_filter( 'pre_option_show_avatars', '__return_zero' );
